import type { ResourceMime } from '@/server/domains/lookups';

/** What a kind of file is: its type, how it is named, what browsers and systems also call it, how it is recognised. */
export type FileType = {
  mime: string;
  extensions: readonly string[];
  /** Other names for the same thing, as browsers declare them. */
  aliases?: readonly string[];
  family: 'image' | 'svg' | 'document' | 'text' | 'archive' | 'audio' | 'video';
  /** A browser shows it without running anything of it. */
  inline?: boolean;
};

// What is taken is the vocabulary's to say (lookups/catalogue/file-mimes.ts); how it is recognised stands here.
const KINDS = {
  'image/jpeg': { extensions: ['jpg', 'jpeg'], aliases: ['image/jpg', 'image/pjpeg'], family: 'image', inline: true },
  'image/png': { extensions: ['png'], aliases: ['image/x-png'], family: 'image', inline: true },
  'image/gif': { extensions: ['gif'], family: 'image', inline: true },
  'image/webp': { extensions: ['webp'], family: 'image', inline: true },
  'image/svg+xml': { extensions: ['svg'], family: 'svg' },
  'application/pdf': { extensions: ['pdf'], aliases: ['application/x-pdf'], family: 'document', inline: true },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': {
    extensions: ['docx'],
    family: 'document',
  },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': { extensions: ['xlsx'], family: 'document' },
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': {
    extensions: ['pptx'],
    family: 'document',
  },
  'application/vnd.oasis.opendocument.text': { extensions: ['odt'], family: 'document' },
  'application/vnd.oasis.opendocument.spreadsheet': { extensions: ['ods'], family: 'document' },
  'application/vnd.oasis.opendocument.presentation': { extensions: ['odp'], family: 'document' },
  'text/plain': { extensions: ['txt'], family: 'text' },
  'text/markdown': { extensions: ['md'], aliases: ['text/plain', 'text/x-markdown'], family: 'text' },
  'text/csv': {
    extensions: ['csv'],
    aliases: ['text/plain', 'application/csv', 'text/x-csv', 'application/vnd.ms-excel'],
    family: 'text',
  },
  'text/vtt': { extensions: ['vtt'], aliases: ['text/plain'], family: 'text', inline: true },
  'application/zip': {
    extensions: ['zip'],
    aliases: ['application/x-zip-compressed', 'application/x-zip', 'multipart/x-zip'],
    family: 'archive',
  },
  'audio/mpeg': { extensions: ['mp3'], aliases: ['audio/mp3'], family: 'audio' },
  'audio/mp4': { extensions: ['m4a'], aliases: ['audio/x-m4a', 'audio/m4a', 'video/mp4'], family: 'audio' },
  'video/mp4': { extensions: ['mp4', 'm4v'], aliases: ['video/x-m4v'], family: 'video', inline: true },
  'video/webm': { extensions: ['webm'], aliases: ['audio/webm'], family: 'video' },
  'video/quicktime': { extensions: ['mov'], family: 'video' },
} as const satisfies Record<ResourceMime, Omit<FileType, 'mime'>>;

/** The name of a kind of file that is taken somewhere. */
export type MimeType = ResourceMime;

/** Every kind of file that is taken anywhere. What is not here is refused. */
export const FILE_TYPES: readonly (FileType & { mime: MimeType })[] = Object.entries<Omit<FileType, 'mime'>>(KINDS).map(
  ([mime, kind]) => ({ mime: mime as MimeType, ...kind }),
);

const types: readonly FileType[] = FILE_TYPES;

/** The last extension of a name, lower case, without the dot; empty when it has none. */
export function extensionOf(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(dot + 1).toLowerCase() : '';
}

/** The kind a file claims to be: by its extension, which what the browser declares must not contradict. */
export function claimedType(name: string, declared: string): FileType | null {
  const type = types.find((one) => one.extensions.includes(extensionOf(name)));
  if (!type) return null;
  const said = declared.split(';')[0]?.trim().toLowerCase() ?? '';
  // A system that does not know a kind says nothing, or that it is bytes.
  if (said === '' || said === 'application/octet-stream') return type;
  return said === type.mime || type.aliases?.includes(said) ? type : null;
}

/** The kind with this type; null for one that is taken nowhere. */
export function typeOfMime(mime: string): FileType | null {
  return types.find((one) => one.mime === mime) ?? null;
}
