/** The two languages of the gallery. */
export type Say = (en: string, ar: string) => string;
export const say =
  (locale: string): Say =>
  (en, ar) =>
    locale === 'ar' ? ar : en;
