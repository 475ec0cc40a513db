export { type FileAccessCheck, registerFileAccess } from './access';
export { type Attachment, attachFiles, detachFiles } from './commands/attach-files';
export { cancelUpload } from './commands/cancel-upload';
export { type FileImport, type ImportedFile, importFile } from './commands/import-file';
export { startUpload } from './commands/start-upload';
export { type FileDto, fileHref, type Purpose } from './dto';
export { type FileSubject, filePolicy } from './policy';
export { listFiles } from './queries/list-files';
export { uploadLimits } from './rules/purposes';
