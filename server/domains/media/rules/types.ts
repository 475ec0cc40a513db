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

const OOXML = 'application/vnd.openxmlformats-officedocument';

/** Every kind of file that is taken anywhere. What is not here is refused. */
export const FILE_TYPES = [
  {
    mime: 'image/jpeg',
    extensions: ['jpg', 'jpeg'],
    aliases: ['image/jpg', 'image/pjpeg'],
    family: 'image',
    inline: true,
  },
  { mime: 'image/png', extensions: ['png'], aliases: ['image/x-png'], family: 'image', inline: true },
  { mime: 'image/gif', extensions: ['gif'], family: 'image', inline: true },
  { mime: 'image/webp', extensions: ['webp'], family: 'image', inline: true },
  { mime: 'image/svg+xml', extensions: ['svg'], family: 'svg' },
  { mime: 'application/pdf', extensions: ['pdf'], aliases: ['application/x-pdf'], family: 'document', inline: true },
  { mime: `${OOXML}.wordprocessingml.document`, extensions: ['docx'], family: 'document' },
  { mime: `${OOXML}.spreadsheetml.sheet`, extensions: ['xlsx'], family: 'document' },
  { mime: `${OOXML}.presentationml.presentation`, extensions: ['pptx'], family: 'document' },
  { mime: 'application/vnd.oasis.opendocument.text', extensions: ['odt'], family: 'document' },
  { mime: 'application/vnd.oasis.opendocument.spreadsheet', extensions: ['ods'], family: 'document' },
  { mime: 'application/vnd.oasis.opendocument.presentation', extensions: ['odp'], family: 'document' },
  { mime: 'text/plain', extensions: ['txt'], family: 'text' },
  { mime: 'text/markdown', extensions: ['md'], aliases: ['text/plain', 'text/x-markdown'], family: 'text' },
  {
    mime: 'text/csv',
    extensions: ['csv'],
    aliases: ['text/plain', 'application/csv', 'text/x-csv', 'application/vnd.ms-excel'],
    family: 'text',
  },
  { mime: 'text/vtt', extensions: ['vtt'], aliases: ['text/plain'], family: 'text', inline: true },
  {
    mime: 'application/zip',
    extensions: ['zip'],
    aliases: ['application/x-zip-compressed', 'application/x-zip', 'multipart/x-zip'],
    family: 'archive',
  },
  { mime: 'audio/mpeg', extensions: ['mp3'], aliases: ['audio/mp3'], family: 'audio' },
  { mime: 'audio/mp4', extensions: ['m4a'], aliases: ['audio/x-m4a', 'audio/m4a', 'video/mp4'], family: 'audio' },
  { mime: 'video/mp4', extensions: ['mp4', 'm4v'], aliases: ['video/x-m4v'], family: 'video', inline: true },
  { mime: 'video/webm', extensions: ['webm'], aliases: ['audio/webm'], family: 'video' },
  { mime: 'video/quicktime', extensions: ['mov'], family: 'video' },
] as const satisfies readonly FileType[];

/** The name of a kind of file that is taken somewhere. */
export type MimeType = (typeof FILE_TYPES)[number]['mime'];

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
