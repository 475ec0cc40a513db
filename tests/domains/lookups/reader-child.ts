// A process of its own that says the name of one country whenever it has changed. Started by reading.test.ts.
import { systemCtx } from '@/server/core/context';
import { orgBySlug } from '@/server/core/tenants';
import { listenForLookups, listLookups, lookupName } from '@/server/domains/lookups';

const org = await orgBySlug(process.env.LOOKUP_SCHOOL ?? '');
if (!org) throw new Error('No such school');
await listenForLookups();
let last: string | null = null;
for (;;) {
  const name = lookupName(await listLookups(systemCtx(org, 'tests'), { type: 'countries' }), 'eg', 'en');
  if (name !== last) process.send?.(name);
  last = name;
  await new Promise((resolve) => setTimeout(resolve, 50));
}
