export { listenForLookups } from './cache';
export { lookupType } from './catalogue';
export type { ResourceMime } from './catalogue/file-mimes';
export { type LookupDto, listLookups } from './queries/list-lookups';
export { lookupChoices, lookupName } from './rules/choices';
