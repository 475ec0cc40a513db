import { Num } from '@/components/ui/bidi';
import { formatNumber } from '@/lib/i18n/fill';
import type { Locale } from '@/lib/i18n/locales';
import { fractionDigits } from '@/lib/seo/json-ld';

const ARABIC_SIGN: Record<string, string> = { SAR: 'ر.س', AED: 'د.إ', JOD: 'د.أ', EGP: 'ج.م', KWD: 'د.ك', QAR: 'ر.ق' };

/** A price as people write it: "SAR 240", "240 ر.س"; digits behind the point only where there are any. */
export function Price({ minor, currency, locale }: { minor: number; currency: string; locale: Locale }) {
  const digits = fractionDigits(currency);
  const value = minor / 10 ** digits;
  const number = formatNumber(locale, value, { minimumFractionDigits: Number.isInteger(value) ? 0 : digits });
  if (locale === 'ar') {
    return (
      <span className="whitespace-nowrap">
        <Num>{number}</Num> {ARABIC_SIGN[currency] ?? <bdi>{currency}</bdi>}
      </span>
    );
  }
  return (
    <span className="num whitespace-nowrap">
      {currency} {number}
    </span>
  );
}
