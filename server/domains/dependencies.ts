/**
 * Which domain may call which, through front doors (`index.ts`) and event definitions (`events.ts`) only. A domain may
 * know those above it in this table and never those below: the way back is an event. tests/architecture reads this
 * table, and so does the picture in docs/architecture.md.
 */
export const DOMAIN_DEPENDENCIES = {
  lookups: [],
  identity: ['lookups'],
  media: ['lookups', 'identity'],
  organizations: ['lookups', 'identity', 'media'],
  audit: ['lookups', 'identity', 'organizations'],
  catalog: ['lookups', 'identity', 'organizations', 'media'],
  cms: ['lookups', 'identity', 'organizations', 'media', 'catalog'],
  mentorship: ['lookups', 'identity', 'organizations', 'media', 'catalog'],
  learning: ['lookups', 'identity', 'organizations', 'media', 'catalog', 'mentorship'],
  assessment: ['lookups', 'identity', 'organizations', 'media', 'catalog', 'mentorship', 'learning'],
  certificates: ['lookups', 'identity', 'organizations', 'media', 'catalog', 'mentorship', 'learning', 'assessment'],
  engagement: [
    'lookups',
    'identity',
    'organizations',
    'media',
    'catalog',
    'mentorship',
    'learning',
    'assessment',
    'certificates',
  ],
  admin: [
    'lookups',
    'identity',
    'organizations',
    'audit',
    'cms',
    'media',
    'catalog',
    'mentorship',
    'learning',
    'assessment',
    'certificates',
    'engagement',
  ],
} as const satisfies Record<string, readonly string[]>;

/** A domain of the product. */
export type Domain = keyof typeof DOMAIN_DEPENDENCIES;
