import { Page } from '@/components/patterns/app-shell';
import { PageHeader } from '@/components/patterns/page-header';
import { formLabels } from '@/components/shell/form-labels';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { getTranslations } from '@/lib/i18n/server';
import type { Ctx } from '@/server/core/context';
import type { NewPersonOptionsDto } from '@/server/domains/admin';
import { NewPersonForm, type NewPersonLabels } from './new-person-form';
import { nameIn, readerOf } from './reader';

const WORDS = ['nameHelp', 'role', 'language', 'languageHelp', 'phone', 'learning', 'courses', 'coursesHelp'] as const;
const MORE = ['filterCourses', 'noCourses', 'noMatch', 'mentor', 'noMentor', 'until', 'untilHelp', 'optional'] as const;
const ACTS = ['submit', 'working', 'taken'] as const;

/** The page on which staff open an account for somebody. */
export async function NewPerson({ ctx, options }: { ctx: Ctx; options: NewPersonOptionsDto }) {
  const { locale } = readerOf(ctx);
  const t = await getTranslations({ locale, namespace: 'admin' });
  const roles = await getTranslations({ locale, namespace: 'shell.roles' });
  const fields = await getTranslations({ locale, namespace: 'identity.fields' });
  const labels = {
    ...Object.fromEntries([...WORDS, ...MORE, ...ACTS].map((key) => [key, t(`newPerson.${key}`)])),
    nameEn: fields('nameEn'),
    nameAr: fields('nameAr'),
    email: fields('email'),
    done: t('newPerson.done', { email: '{email}' }),
  } as NewPersonLabels;
  const helpOf = (course: NewPersonOptionsDto['courses'][number]) => {
    const opens = nameIn(locale, course.opens);
    return [
      course.isPrivate && t('newPerson.private'),
      t('newPerson.lessons', { count: course.lessons }),
      opens && t('newPerson.opens', { lesson: opens }),
    ]
      .filter(Boolean)
      .join(' · ');
  };
  return (
    <Page>
      <div className="max-w-3xl">
        <Breadcrumbs
          label={t('paging.nav')}
          items={[{ label: t('people.title'), href: `/${locale}/admin/people` }, { label: t('newPerson.title') }]}
        />
        <PageHeader title={t('newPerson.title')} text={t('newPerson.text')} />
        <NewPersonForm
          locale={locale}
          schoolLocale={ctx.org.defaultLocale}
          labels={labels}
          form={formLabels(locale)}
          roles={[...options.roles].reverse().map((value) => ({ value, label: roles(value) }))}
          courses={options.courses.map((course) => ({
            uuid: course.uuid,
            title: nameIn(locale, course.title) ?? '',
            help: helpOf(course),
          }))}
          mentors={options.mentors.map(({ uuid, name, email }) => ({
            value: uuid,
            label: nameIn(locale, name) ?? email,
          }))}
        />
      </div>
    </Page>
  );
}
