import { beforeAll, describe, expect, it } from 'vitest';
import { GET as sitemap } from '@/app/[org]/sitemap.xml/route';
import { robotsTxt } from '@/lib/seo/robots';
import { orgOrigin } from '@/server/core/mail';
import { getPublicCourse, listPublicCourses } from '@/server/domains/catalog';
import { getCourseSeo, getSiteTexts, listPublicPeople } from '@/server/domains/cms';
import { getRobotsRules } from '@/server/domains/organizations';
import { createCourse } from '@/tests/factories/courses';
import { ownerDb, ownerSql } from '@/tests/support/db';
import { anonymousCtx, buildWorld, type World } from '@/tests/support/world';

let world: World;
const slugs = { secret: '', english: '' };
beforeAll(async () => {
  world = await buildWorld();
  const organization = world.here.organization;
  slugs.secret = (await createCourse({ organization, visibility: 'private' })).slug;
  slugs.english = (await createCourse({ organization, publishedLocales: ['en'] })).slug;
});

const map = async () => (await sitemap(new Request('http://here.test/sitemap.xml'), { params: at('here') })).text();
const at = (org: string) => Promise.resolve({ org });

describe("'cms.get_site_texts'", () => {
  it('gives the school’s words in the reader’s language and nothing of another school', async () => {
    await ownerDb().organization.update({
      where: { id: world.here.organization.id },
      data: { settings: { tagline: { en: 'Line by line', ar: 'سطرًا بسطر' }, intro: { en: 'Only English' } } },
    });
    expect(await getSiteTexts(world.here.anonymous(), {})).toMatchObject({ tagline: 'Line by line', note: null });
    expect(await getSiteTexts(anonymousCtx(world.here.org, { locale: 'ar' }), {})).toMatchObject({
      tagline: 'سطرًا بسطر',
      intro: null,
    });
    expect((await getSiteTexts(world.there.anonymous(), {})).tagline).toBeNull();
  });

  it('survives stored texts of the wrong shape', async () => {
    await ownerDb().organization.update({
      where: { id: world.there.organization.id },
      data: { settings: { tagline: 'not by language' }, seo: { en: 'no object' } },
    });
    expect(await getSiteTexts(world.there.anonymous(), {})).toMatchObject({ tagline: null, seo: {} });
  });
});

describe("'cms.list_public_people'", () => {
  it('names only people of this school who agreed to it and teach or mentor', async () => {
    const people = await listPublicPeople(world.here.anonymous(), {});
    expect(people.map((person) => person.uuid)).toEqual([world.here.people.instructor.uuid]);
    expect(people[0]).toMatchObject({ role: 'instructor', name: world.here.people.instructor.nameEn });
    expect(JSON.stringify(people)).not.toContain('@');
  });

  it('leaves out who is suspended', async () => {
    await ownerDb().person.update({
      where: { id: world.there.people.instructor.id },
      data: { status: 'suspended' },
    });
    expect(await listPublicPeople(world.there.anonymous(), {})).toEqual([]);
  });
});

describe("'cms.get_course_seo'", () => {
  it('gives the author’s words of a published course, and none of a draft', async () => {
    const seo = { en: { title: 'For search', jsonLd: { about: 'selling' } } };
    await ownerDb().course.update({ where: { id: world.here.course.id }, data: { seo } });
    await ownerDb().course.update({ where: { id: world.here.draftCourse.id }, data: { seo } });
    const ctx = world.here.anonymous();
    expect(await getCourseSeo(ctx, { slug: world.here.course.slug })).toMatchObject(seo.en);
    expect(await getCourseSeo(ctx, { slug: world.here.course.slug, locale: 'ar' })).toEqual({});
    expect(await getCourseSeo(ctx, { slug: world.here.draftCourse.slug })).toEqual({});
    expect(await getCourseSeo(world.there.anonymous(), { slug: world.here.course.slug })).toEqual({});
  });
});

describe('nothing unpublished is public (L45, SEO-33)', () => {
  it('shows draft, private and foreign courses to nobody', async () => {
    const listed = (await listPublicCourses(world.here.anonymous(), {})).items.map((course) => course.slug);
    expect(listed).toContain(world.here.course.slug);
    for (const slug of [world.here.draftCourse.slug, slugs.secret, world.there.course.slug]) {
      expect(listed).not.toContain(slug);
      await expect(getPublicCourse(world.here.anonymous(), { slug })).rejects.toMatchObject({ kind: 'not_found' });
    }
  });

  it('keeps them out of the site map, and unpublished languages too', async () => {
    const xml = await map();
    expect(xml).toContain(`/en/courses/${world.here.course.slug}<`);
    expect(xml).toContain(`/ar/courses/${world.here.course.slug}<`);
    expect(xml).toContain(`/en/courses/${slugs.english}<`);
    expect(xml).not.toContain(`/ar/courses/${slugs.english}`);
    for (const slug of [world.here.draftCourse.slug, slugs.secret, world.there.course.slug])
      expect(xml).not.toContain(slug);
  });

  it('leaves out what its author keeps from search engines, per language', async () => {
    const { slug } = world.here.course;
    await ownerSql`update courses set seo = '{"ar":{"noindex":true}}' where slug = ${slug} and organization_id = ${world.here.org.id}`;
    const one = await map();
    expect(one).toContain(`/en/courses/${slug}<`);
    expect(one).not.toContain(`/ar/courses/${slug}`);
    await ownerSql`update courses set seo = '{"ar":{"noindex":true},"en":{"noindex":true}}' where slug = ${slug} and organization_id = ${world.here.org.id}`;
    expect(await map()).not.toContain(`/courses/${slug}`);
    await ownerSql`update courses set seo = '{}' where slug = ${slug} and organization_id = ${world.here.org.id}`;
  });

  it('names the site map of this school in robots.txt', async () => {
    const visitor = world.here.anonymous();
    const text = robotsTxt(orgOrigin(visitor.org), true, await getRobotsRules(visitor, {}));
    expect(text).toMatch(/^User-agent: \*\n/);
    expect(text).toMatch(/^Sitemap: https?:\/\/here\.test(:\d+)?\/sitemap\.xml$/m);
  });
});
