import './file-access';

export { type FileAccessCheck, registerFileAccess } from './access';
export { type Attachment, attachFiles, detachFiles, keepFiles, releaseFile } from './commands/attach-files';
export { cancelUpload } from './commands/cancel-upload';
export { describeFile, writeAltText } from './commands/describe-file';
export { type FileImport, type ImportedFile, importFile } from './commands/import-file';
export { type ImportedRendition, importRendition, type RenditionImport } from './commands/import-rendition';
export { purgeDeletedFiles, purgeExpiredUploads } from './commands/purge-files';
export { startUpload } from './commands/start-upload';
export {
  type DocumentDto,
  type DocumentsDto,
  type FileDto,
  fileHref,
  type Purpose,
  renditionHref,
  streamHref,
} from './dto';
export { type PngPicture, pictureAsPng } from './picture-as-png';
export { type FileSubject, filePolicy } from './policy';
export { listDocuments } from './queries/list-documents';
export { listFiles } from './queries/list-files';
export { listUndescribedPictures } from './queries/list-undescribed';
export { uploadLimit } from './rules/purposes';
export { redirectToFile, sendFile } from './serve';
export { sendPicture } from './serve-picture';
export { redirectToRendition, sendPlaylist, sendRendition } from './serve-renditions';
export { appendBytes, createUpload, describeTus, dropUpload, speakingTus, tellOffset } from './tus';
