export { listenForLookups } from './cache';
export { type LookupDto, listLookups } from './queries/list-lookups';
export { lookupChoices, lookupName } from './rules/choices';
