import { randomUUID } from 'node:crypto';

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const KEY = new RegExp(`^${UUID}/\\d{4}/(0[1-9]|1[0-2])/${UUID}$`);

/** A new key: organisation, year, month, random. Nothing a user typed is ever part of it. */
export function newStorageKey(organizationUuid: string, now: Date): string {
  const month = String(now.getUTCMonth() + 1).padStart(2, '0');
  return storageKey(`${organizationUuid}/${now.getUTCFullYear()}/${month}/${randomUUID()}`);
}

/** The key itself when it has the shape of ours; throws for anything else, so that no path can be smuggled in. */
export function storageKey(key: string): string {
  if (!KEY.test(key)) throw new Error('This is not a storage key');
  return key;
}
