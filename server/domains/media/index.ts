export { type FileAccessCheck, registerFileAccess } from './access';
export { type Attachment, attachFiles, detachFiles } from './commands/attach-files';
export { type FileDto, fileHref, type Purpose } from './dto';
export { type FileSubject, filePolicy } from './policy';
export { listFiles } from './queries/list-files';
