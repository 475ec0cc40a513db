/** Cache tags of public pages. A tag always names its organisation, so that one school never expires another's page. */
export const tags = {
  /** Everything public of a school. */
  site: (orgSlug: string) => `org:${orgSlug}`,
  catalogue: (orgSlug: string) => `org:${orgSlug}:catalogue`,
  course: (orgSlug: string, courseSlug: string) => `org:${orgSlug}:course:${courseSlug}`,
  /** Which address of a course leads where; held by the front door. Also named by a trigger in the database. */
  addresses: (orgSlug: string) => `org:${orgSlug}:addresses`,
  robots: (orgSlug: string) => `org:${orgSlug}:robots`,
  lookups: () => 'lookups',
  /** Expired when a process lost touch with the database and may have missed something. */
  everything: () => 'everything',
};
