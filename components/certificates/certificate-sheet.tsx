import type { CSSProperties } from 'react';
import { Picture } from '@/components/patterns/picture';
import { cx } from '@/components/ui/cx';
import type { SheetDto } from '@/server/domains/certificates';
import css from './sheet.module.css';

const LANGUAGES = ['en', 'ar'] as const;
const MANY_LINES = 18;

/** Both languages of one text on one line, the second only when it says something else. */
function Pair({ text, strong }: { text: { en: string; ar: string }; strong?: boolean }) {
  return (
    <span className={strong ? css.strong : undefined}>
      <bdi lang="en">{text.en || text.ar}</bdi>
      {text.ar && text.en && text.ar !== text.en && (
        <>
          {' · '}
          <bdi lang="ar">{text.ar}</bdi>
        </>
      )}
    </span>
  );
}

/** The certificate as a sheet of paper, as its PDF looks: English and Arabic side by side, the course as lines. */
export function CertificateSheet({ sheet, label, revoked }: { sheet: SheetDto; label: string; revoked?: boolean }) {
  const brand = { '--sheet-h': String(sheet.brand.hue), '--sheet-c': String(sheet.brand.chroma) } as CSSProperties;
  return (
    <figure className={css.frame} aria-label={label}>
      <div className={cx(css.sheet, revoked && css.revoked)} dir="ltr" lang="en" style={brand}>
        <div className={css.schools}>
          {LANGUAGES.map((language) => (
            <div key={language} lang={language} dir={language === 'ar' ? 'rtl' : 'ltr'} className={css.school}>
              {language === 'en' && (sheet.logo ? <SheetLogo logo={sheet.logo} /> : <Mark />)}
              <bdi>{sheet.school[language]}</bdi>
            </div>
          ))}
        </div>
        <div className={css.halves}>
          {LANGUAGES.map((language) => (
            <Half key={language} sheet={sheet} language={language} />
          ))}
        </div>
        <div className={cx(css.lines, sheet.lines.length > MANY_LINES && css.many)} aria-hidden="true">
          {sheet.lines.map((line, index) => (
            <i
              // biome-ignore lint/suspicious/noArrayIndexKey: the lines are the lessons in their order
              key={index}
              className={cx(line.gap && css.gap, line.dot && css.dot)}
              style={{ '--w': `${(line.share * 100).toFixed(1)}%` } as CSSProperties}
            />
          ))}
        </div>
        <div className={css.foot}>
          <div>
            <Pair text={sheet.signatory.name} strong />
            <br />
            <Pair text={sheet.signatory.role} />
          </div>
          <div>
            <bdi dir="ltr" className={css.strong}>
              {sheet.number}
            </bdi>
            <br />
            <Pair text={sheet.issuedOn} />
            <br />
            <bdi dir="ltr" className={css.quiet}>
              {sheet.fingerprint}
            </bdi>
          </div>
          <svg
            className={css.qr}
            viewBox={`0 0 ${sheet.qr.size} ${sheet.qr.size}`}
            shapeRendering="crispEdges"
            role="img"
            aria-label={sheet.verifyUrl}
          >
            <path d={sheet.qr.path} />
          </svg>
        </div>
      </div>
    </figure>
  );
}

/** The school's own picture; its name stands beside it in both languages, so its words add only what they add. */
function SheetLogo({ logo }: { logo: NonNullable<SheetDto['logo']> }) {
  return (
    <span className={css.logo}>
      <Picture picture={logo} alt={logo.alt.en} sizes="(min-width: 60rem) 9rem, 20vw" drawn={160} />
    </span>
  );
}

/** The three lines of the product's mark. */
function Mark() {
  return (
    <span className={css.mark} aria-hidden="true">
      {['45%', '75%', '100%'].map((width) => (
        <i key={width} style={{ '--w': width } as CSSProperties} />
      ))}
    </span>
  );
}

function Half({ sheet, language }: { sheet: SheetDto; language: 'en' | 'ar' }) {
  const words = sheet.words[language];
  const name = sheet.learner[language];
  return (
    <div lang={language} dir={language === 'ar' ? 'rtl' : 'ltr'}>
      <div className={css.said}>{words.opening}</div>
      <div className={cx(css.name, name.length > 24 && css.long)}>
        <bdi>{name}</bdi>
      </div>
      <div className={css.said}>{words.completing}</div>
      <div className={css.course}>
        <bdi>{sheet.course[language]}</bdi>
      </div>
      <div className={css.notes}>
        {words.completed}
        <br />
        {words.facts}
      </div>
    </div>
  );
}
