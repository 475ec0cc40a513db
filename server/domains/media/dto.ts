import type { FilePurpose, FileScanState, RenditionKind } from '@/server/generated/prisma/client';

/** What a file is for; decides who may upload it, how large it may be and which kinds are taken. */
export type Purpose = FilePurpose;

/** A file as pages show it. `href` asks for permission on every request; it is not a secret. */
export type FileDto = {
  uuid: string;
  name: string;
  sizeBytes: number;
  mimeType: string;
  /** `unscanned` where the school has no scanner: said plainly, never shown as clean. */
  scanState: FileScanState;
  width: number | null;
  height: number | null;
  href: string;
};

/** The columns a FileDto is made of. */
export const FILE_DTO_COLUMNS = {
  uuid: true,
  originalName: true,
  sizeBytes: true,
  mimeType: true,
  declaredMimeType: true,
  scanState: true,
  width: true,
  height: true,
} as const;

/** The row a FileDto is made of. */
export type FileRow = {
  uuid: string;
  originalName: string;
  sizeBytes: bigint;
  mimeType: string | null;
  declaredMimeType: string;
  scanState: FileScanState;
  width: number | null;
  height: number | null;
};

/** The address of a file; every request to it is checked on the server. */
export function fileHref(uuid: string): string {
  return `/api/files/${uuid}`;
}

/** The address of what was made of a file: a rung, a storyboard, a picture in another size. Checked like the file. */
export function renditionHref(uuid: string, kind: RenditionKind, name: string): string {
  return `${fileHref(uuid)}/renditions/${kind}/${name}`;
}

/** The address of a video's playlist, for videos that have a ladder. */
export function streamHref(uuid: string): string {
  return `${fileHref(uuid)}/stream`;
}

/** A file's row as pages see it. */
export function toFileDto(row: FileRow): FileDto {
  return {
    uuid: row.uuid,
    name: row.originalName,
    sizeBytes: Number(row.sizeBytes),
    mimeType: row.mimeType ?? row.declaredMimeType,
    scanState: row.scanState,
    width: row.width,
    height: row.height,
    href: fileHref(row.uuid),
  };
}

/** A learner's document as pages show it. */
export type DocumentDto = {
  uuid: string;
  title: string;
  kind: { en: string; ar: string };
  /** ISO 8601. */
  addedAt: string;
  /** The learner, somebody by name, or the school where the reader may not know the name. */
  addedBy: 'learner' | 'school' | { en: string | null; ar: string | null };
  mayRemove: boolean;
  file: FileDto;
};

/** All documents of a learner, and what the reader may do. */
export type DocumentsDto = {
  person: string;
  documents: DocumentDto[];
  kinds: { code: string; name: { en: string; ar: string } }[];
  mayAdd: boolean;
  maxBytes: number;
};
