import type { SeoJsonText } from './schema';

/** The words a school gave its site in one language; null where it gave none. */
export type SiteTextsDto = {
  tagline: string | null;
  intro: string | null;
  note: string | null;
  seo: SeoJsonText;
  updatedAt: string;
};

/** Someone who teaches or reads, as the public sees them. */
export type PublicPersonDto = {
  uuid: string;
  name: string;
  headline: string | null;
  bio: string | null;
  role: 'mentor' | 'instructor';
  /** What the person promises, in hours. */
  usuallyAnswersInHours: number | null;
};
