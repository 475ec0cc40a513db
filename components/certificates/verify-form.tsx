import { buttonClass } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslations } from '@/lib/i18n/server';

/** Asks for a number; works without script. */
export async function VerifyForm({ locale, value, error }: { locale: Locale; value?: string; error?: string }) {
  const t = await getTranslations({ locale, namespace: 'certificates' });
  return (
    <form method="get" action={`/${locale}/verify`} noValidate className="grid max-w-[28rem] gap-4">
      <TextField
        name="number"
        label={t('verify.numberLabel')}
        help={t('verify.numberHelp')}
        error={error}
        defaultValue={value}
        required
        autoFocus={Boolean(error)}
        maxLength={60}
        dir="ltr"
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
      />
      <div>
        <button type="submit" className={buttonClass({ variant: 'primary' })}>
          {t('verify.submit')}
        </button>
      </div>
    </form>
  );
}
