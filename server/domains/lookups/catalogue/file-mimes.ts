const office = 'application/vnd.openxmlformats-officedocument';
const openDocument = 'application/vnd.oasis.opendocument';

/**
 * Every kind of file the product takes, by the resource type it is (LKP-35). The one list: the vocabulary hands it out, and
 * the media domain says of each how it is named and recognised; one that is here and not there does not compile, and the
 * other way round.
 */
export const RESOURCE_MIMES = {
  pdf: ['application/pdf'],
  video: ['video/mp4', 'video/webm', 'video/quicktime'],
  document: [
    `${office}.wordprocessingml.document`,
    `${office}.spreadsheetml.sheet`,
    `${office}.presentationml.presentation`,
    `${openDocument}.text`,
    `${openDocument}.spreadsheet`,
    `${openDocument}.presentation`,
    'text/plain',
    'text/markdown',
    'text/csv',
  ],
  link: [],
  file: ['image/jpeg', 'image/png', 'image/gif', 'image/webp', 'image/svg+xml', 'text/vtt', 'audio/mpeg', 'audio/mp4'],
  archive: ['application/zip'],
} as const;

/** The type of a file that is taken somewhere. */
export type ResourceMime = (typeof RESOURCE_MIMES)[keyof typeof RESOURCE_MIMES][number];
