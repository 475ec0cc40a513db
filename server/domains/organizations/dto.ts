/** What the settings page of a school edits, a key per section. */
export type SettingsDto = {
  /** The rules for search engines as they were written; empty for the default. */
  robots: { rules: string };
};
