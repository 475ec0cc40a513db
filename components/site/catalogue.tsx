import { EmptyState } from '@/components/patterns/empty-state';
import { Button } from '@/components/ui/button';
import { SelectField, TextField } from '@/components/ui/field';
import { LinkButton } from '@/components/ui/link-button';
import { Pagination } from '@/components/ui/pagination';
import { LOCALES, type Locale } from '@/lib/i18n/locales';
import { getTranslations } from '@/lib/i18n/server';
import type { CourseCardDto } from '@/server/domains/catalog';
import { COURSE_LEVELS } from '@/server/domains/catalog/schema';
import { CourseCard } from './course-card';

/** The filters as they stand in the address. */
export type CatalogueFilters = { search?: string; level?: string; price?: string; language?: string };

type CatalogueProps = {
  locale: Locale;
  courses: CourseCardDto[];
  next: string | null;
  filters?: CatalogueFilters;
  /** Not the first page of the list. */
  later?: boolean;
};

/** The address of the list in this state; its own small function, because the filter bar of staff lists costs script. */
function listHref(path: string, filters: CatalogueFilters, cursor?: string): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...filters, cursor })) if (value) query.set(name, value);
  return query.size > 0 ? `${path}?${query}` : path;
}

/** All courses with search and filters: a plain GET form, so it works without script and every state has an address. */
export async function Catalogue({ locale, courses, next, filters = {}, later = false }: CatalogueProps) {
  const t = await getTranslations({ locale, namespace: 'site.catalogue' });
  const words = await getTranslations({ locale, namespace: 'site.course' });
  const path = `/${locale}/courses`;
  const filtered = Object.values(filters).some(Boolean);
  return (
    <div className="pub pt-8 pb-20 md:pt-12">
      <h1 className="text-3xl">{t('title')}</h1>
      <p className="mt-2 text-base text-ink-2">{t('text')}</p>
      {(courses.length > 0 || filtered || later) && (
        <search>
          <form
            action={path}
            aria-label={t('filters')}
            className="mt-8 grid grid-cols-2 items-end gap-4 lg:grid-cols-[2fr_1fr_1fr_1fr_auto]"
          >
            <div className="max-lg:col-span-2">
              <TextField
                type="search"
                name="search"
                label={t('search')}
                placeholder={t('placeholder')}
                defaultValue={filters.search}
                maxLength={200}
                enterKeyHint="search"
              />
            </div>
            <SelectField
              name="level"
              label={t('level')}
              defaultValue={filters.level ?? ''}
              placeholder={t('anyLevel')}
              options={COURSE_LEVELS.map((level) => ({ value: level, label: words(`level.${level}`) }))}
            />
            <SelectField
              name="price"
              label={t('price')}
              defaultValue={filters.price ?? ''}
              placeholder={t('anyPrice')}
              options={[
                { value: 'free', label: words('free') },
                { value: 'paid', label: t('paid') },
              ]}
            />
            <SelectField
              name="language"
              label={t('language')}
              defaultValue={filters.language ?? ''}
              placeholder={t('anyLanguage')}
              options={LOCALES.map((language) => ({ value: language, label: t(language) }))}
            />
            <Button type="submit">{t('apply')}</Button>
          </form>
        </search>
      )}
      {courses.length === 0 ? (
        <div className="mt-8">
          <EmptyState
            title={filtered || later ? t('empty') : t('none')}
            text={filtered || later ? t('emptyText') : t('noneText')}
            action={(filtered || later) && <LinkButton href={path}>{t('showAll')}</LinkButton>}
          />
        </div>
      ) : (
        <>
          <p className="mt-8 flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line pb-3 text-ink-2">
            <output>
              {next || later ? t('foundMore', { count: courses.length }) : t('found', { count: courses.length })}
            </output>
            {filtered && (
              <LinkButton href={path} variant="ghost" size="sm" className="min-h-8">
                {t('clear')}
              </LinkButton>
            )}
          </p>
          <div className="mt-8 grid gap-x-8 gap-y-12 md:grid-cols-2 lg:grid-cols-3">
            {courses.map((course) => (
              <CourseCard key={course.uuid} course={course} locale={locale} heading="h2" />
            ))}
          </div>
          {(next || later) && (
            <div className="mt-12">
              <Pagination
                previousHref={later ? listHref(path, filters) : null}
                nextHref={next ? listHref(path, filters, next) : null}
                labels={{ nav: t('pages'), previous: t('first'), next: t('next') }}
              />
            </div>
          )}
        </>
      )}
    </div>
  );
}
