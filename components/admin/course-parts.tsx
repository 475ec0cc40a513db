import { Badge } from '@/components/ui/badge';
import { Archive, CircleAlert, Lock } from '@/components/ui/icons';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslations } from '@/lib/i18n/server';
import type { CourseRowDto } from '@/server/domains/admin';

type Props = { course: CourseRowDto; locale: Locale };

/** Published is the normal state and plain text; draft, archived and private are said. */
export async function CourseStatus({ course, locale }: Props) {
  const t = await getTranslations({ locale, namespace: 'admin.courses' });
  return (
    <span className="inline-flex flex-wrap items-center gap-1.5">
      {course.status === 'published' && t('status.published')}
      {course.status === 'draft' && <Badge>{t('status.draft')}</Badge>}
      {course.status === 'archived' && (
        <Badge tone="warn" icon={<Archive />}>
          {t('status.archived')}
        </Badge>
      )}
      {course.visibility === 'private' && (
        <Badge tone="brand" icon={<Lock />}>
          {t('private')}
        </Badge>
      )}
    </span>
  );
}

/** Which languages a course has, and what each still lacks. */
export async function CourseLanguages({ course, locale }: Props) {
  const t = await getTranslations({ locale, namespace: 'admin.courses' });
  return (
    <span className="flex flex-wrap gap-x-3 gap-y-0.5">
      {course.languages.map((language) => (
        <span key={language.locale} className="inline-flex items-center gap-1">
          {language.missing > 0 && <CircleAlert size="s" className="text-warn-text" />}
          <span className={language.published ? undefined : 'text-ink-3'}>
            {t(`language.${language.locale}`)}
            {language.missing > 0 && ` · ${t('missing', { count: language.missing })}`}
            {language.missing === 0 && !language.published && ` · ${t('notPublished')}`}
          </span>
        </span>
      ))}
    </span>
  );
}
