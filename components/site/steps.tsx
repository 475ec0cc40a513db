import type { CSSProperties, ReactNode } from 'react';
import { Num } from '@/components/ui/bidi';
import { Check } from '@/components/ui/icons';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslations } from '@/lib/i18n/server';

/** A stretch of the seek bar: seen, skipped (hatched) or ahead. */
const SEEK: { width: string; look: string }[] = [
  { width: '33%', look: 'bg-brand' },
  { width: '19%', look: 'bg-brand' },
  { width: '11%', look: 'hatch text-ink-3' },
  { width: '14%', look: 'bg-brand' },
  { width: '21%', look: 'bg-brand-soft-2' },
];

type StepProps = { title: string; text: string; inked: string; children: ReactNode };

function Step({ title, text, inked, children }: StepProps) {
  return (
    <li>
      <span aria-hidden="true" className="ln ln-t" style={{ '--p': inked } as CSSProperties}>
        <i />
      </span>
      <div aria-hidden="true" className="mt-5 mb-5 flex flex-col justify-center md:min-h-17">
        {children}
      </div>
      <h3 className="text-lg">{title}</h3>
      <p className="mt-1 text-base text-ink-2">{text}</p>
    </li>
  );
}

/** How a lesson becomes yours: watch, try, be read, go on, each with a piece of the product itself. */
export async function Steps({ locale, reader }: { locale: Locale; reader: ReactNode }) {
  const t = await getTranslations({ locale, namespace: 'site.home' });
  const step = (name: 'watch' | 'try' | 'read' | 'on') => ({
    title: t(`steps.${name}.title`),
    text: t(`steps.${name}.text`),
  });
  return (
    <section id="how" className="border-y border-line bg-surface">
      <div className="pub sec">
        <h2 className="max-w-160 text-2xl md:text-3xl">{t('how')}</h2>
        <ol className="mt-8 grid gap-9 md:mt-12 md:grid-cols-2 md:gap-10 lg:grid-cols-4">
          <Step {...step('watch')} inked="100%">
            <div dir="ltr" className="flex gap-0.5">
              {SEEK.map((part) => (
                <span key={part.width} className={`h-1.5 rounded-line ${part.look}`} style={{ width: part.width }} />
              ))}
            </div>
            <span className="mt-1 text-xs text-ink-3">{t('steps.watch.sample')}</span>
          </Step>
          <Step {...step('try')} inked="100%">
            <div className="flex items-center gap-3 rounded-sm border-2 border-brand-line bg-brand-soft px-3 py-1.5">
              <span className="size-5 rounded-full border-6 border-brand bg-surface" />
              <span className="font-medium">
                <Num>23.50</Num>
              </span>
              <span className="ms-auto text-xs text-ink-3">{t('steps.try.sample')}</span>
            </div>
          </Step>
          <Step {...step('read')} inked="55%">
            <span className="text-read">
              <mark>{t('steps.read.marked')}</mark>
            </span>
            <span className="mt-1 flex items-center gap-2 text-xs text-mark-text">
              {reader}
              {t('steps.read.sample')}
            </span>
          </Step>
          <Step {...step('on')} inked="0%">
            <span className="flex items-center gap-3 font-medium">
              <span className="st st-done">
                <Check size="xs" />
              </span>
              {t('steps.on.approved')}
            </span>
            <span className="mt-2 flex items-center gap-3 font-medium">
              <span className="st st-now" style={{ '--p': '4%' } as CSSProperties} />
              {t('steps.on.open')}
            </span>
          </Step>
        </ol>
      </div>
    </section>
  );
}
