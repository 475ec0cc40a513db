import type { OrgLogo } from '@/server/core/org';

/** What the settings page of a school edits, a key per section. */
export type SettingsDto = {
  /** The rules for search engines as they were written; empty for the default. */
  robots: { rules: string };
  /** The school's own picture; null for the drawn mark. */
  logo: OrgLogo | null;
  /** How large a new one may be, in bytes. */
  logoMaxBytes: number;
};
