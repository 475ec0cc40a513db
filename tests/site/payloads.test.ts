import { beforeAll, describe, expect, test } from 'vitest';
import { courseNode, serialiseJsonLd } from '@/lib/seo/json-ld';
import { getPerson } from '@/server/domains/admin';
import { saveDraft } from '@/server/domains/assessment/submissions/commands/save-draft';
import { getPublicCourse, updateCourse } from '@/server/domains/catalog';
import { renderCertificatePdf } from '@/server/domains/certificates/pdf/certificate-template';
import { getProfile, signUp, updateProfile } from '@/server/domains/identity';
import { safeFileName } from '@/server/domains/media/rules/file-name';
import { ownerSql } from '@/tests/support/db';
import { buildWorld, type World } from '@/tests/support/world';

/** What people have always tried: elements, attributes, addresses, queries, templates, formulas, turned directions. */
const PAYLOADS = [
  '<script>window.hit=1</script>',
  '"><img src=x onerror=hit()>',
  "' onmouseover='hit()",
  '</title></script><svg/onload=hit()>',
  'javascript:hit()',
  '[a](javascript:hit())',
  "Robert'); drop table people;--",
  '{{constructor.constructor("hit()")()}} <%= hit() %>',
  '=HYPERLINK("http://evil.example","x")',
  '&lt;b&gt; &amp; <!-- -->',
];

/** Turned, embedded and isolated directions with and without an end, and what cannot be seen; then what is kept. */
const TURNED = [
  ['\u202egpj.live\u202c', 'gpj.live'],
  ['\u202e\u202e\u202dSamir\u200b Odeh', 'Samir Odeh'],
  ['\u2069\u2069\u202b name\u2066', 'name'],
  ['\u2067سمير\u2060\ufeff عودة\u2068', 'سمير عودة'],
  ['two\nlines\r\nof\u2028one\u0085name', 'two lines of one name'],
  // joiners, marks of one letter and direction marks that only stand beside letters are part of how words are written
  ['می\u200cخواهم 👩\u200d🌾', 'می\u200cخواهم 👩\u200d🌾'],
  ['C++\u200e سمير', 'C++\u200e سمير'],
] as const;

let world: World;
let n = 0;
beforeAll(async () => {
  world = await buildWorld();
});

/** Elements, attribute names and addresses of a piece of HTML, read as a browser's tokeniser reads them. */
function read(html: string) {
  const tags = [
    ...html.matchAll(/<([a-z][a-z0-9-]*)((?:\s+[^\s=>/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"']+))?)*)\s*\/?>/gi),
  ];
  const attributes = tags.flatMap(([, , rest]) => [
    ...(rest ?? '').matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+))/g),
  ]);
  return {
    elements: new Set(tags.map(([, name]) => name?.toLowerCase())),
    events: attributes.map(([, name = '']) => name).filter((name) => /^on/i.test(name)),
    addresses: attributes
      .filter(([, name = '']) => /^(href|src|action|formaction)$/i.test(name))
      .map(([, , a, b, c]) => a ?? b ?? c ?? ''),
  };
}

const escaped = (text: string) =>
  text.replace(/[&<>"']/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[c] ?? c);

/** A certificate on which somebody's name, the course and the school are called like this. */
function certificateOf(name: string) {
  const both = { en: name, ar: name };
  return renderCertificatePdf({
    learner: both,
    course: both,
    school: both,
    completedOn: '2026-11-18',
    issuedOn: '2026-11-19',
    number: 'KRS-2026-7Q2M4K9X-3',
    verifyUrl: 'https://here.test/en/verify/KRS-2026-7Q2M4K9X-3',
    lessons: [{ minutes: 10, section: 0, readByMentor: false }],
    signatory: { name: both, role: both },
    fingerprint: '9F3A 12C4 88D0 7B1E',
    brandHue: 205,
    brandChroma: 0.072,
  });
}

describe('text that would turn or hide what stands beside it', () => {
  test.each(TURNED)('a name and a title %j are kept as one visible line', async (typed, kept) => {
    n += 1;
    const email = `turned-${n}@here.test`;
    await signUp(world.here.anonymous(), {
      email,
      password: 'a long enough password',
      nameEn: typed,
      nameAr: typed,
      locale: 'ar',
    });
    const [person] = await ownerSql`select name_en, name_ar from people where email = ${email}`;
    expect(person).toEqual({ name_en: kept, name_ar: kept });
    const [mail] = await ownerSql<{ subject: string; html: string; text: string }>`
      select subject, html, text from mail_messages where to_email = ${email}`;
    for (const part of [mail?.subject, mail?.html, mail?.text])
      expect(part).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
    const { course } = world.here;
    const texts = { title: typed, tagline: typed, summary: `${typed}\n\n${typed}` };
    await updateCourse(world.here.as('instructor'), { course: course.uuid, texts: { en: texts, ar: texts } });
    const shown = await getPublicCourse(world.here.anonymous(), { slug: course.slug });
    expect(shown).toMatchObject({ title: kept, tagline: kept });
    expect(shown?.summary).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
    expect(safeFileName(`${typed.trim()}.png`)).not.toMatch(/[\p{Cc}\u200b\u202a-\u202e\u2060-\u2069\ufeff]/u);
  });

  test('on a certificate the same is left out, whatever was stored before', async () => {
    const plain = await certificateOf('Samir Odeh');
    for (const turned of ['\u202eSamir\u200b Odeh', '\u2069\u2067Samir \u202dOdeh\u2066'])
      expect(Buffer.from(await certificateOf(turned)).equals(Buffer.from(plain))).toBe(true);
  });

  test('a name that nobody can see is no name', async () => {
    const account = { email: 'unseen@here.test', password: 'a long enough password', locale: 'en' as const };
    for (const nothing of ['\u200b', '\u202e\u202c', '\u2060 \u00ad', '\u200d\u200c', '\u200f', '\u0301'])
      await expect(signUp(world.here.anonymous(), { ...account, nameEn: nothing, nameAr: '' })).rejects.toMatchObject({
        kind: 'validation',
        fields: [{ path: 'nameEn', key: 'name_in_one_script' }],
      });
    const { course } = world.here;
    const texts = { title: '\u202e\u200b' };
    await expect(
      updateCourse(world.here.as('instructor'), { course: course.uuid, texts: { en: texts } }),
    ).rejects.toMatchObject({ kind: 'validation' });
    for (const nothing of ['\u200b', '\u2066\u2069', ' \ufeff ']) expect(safeFileName(nothing)).toBe('file');
  });
});

describe.each(PAYLOADS)('%s', (payload) => {
  test('in a name: kept as written, in both scripts, and text in the mail', async () => {
    n += 1;
    const email = `payload-${n}@here.test`;
    await signUp(world.here.anonymous(), {
      email,
      password: 'a long enough password',
      nameEn: payload,
      nameAr: `${payload} اسم`,
      locale: 'en',
    });
    const [person] = await ownerSql<{ name_en: string; name_ar: string; uuid: string }>`
      select name_en, name_ar, uuid from people where email = ${email}`;
    expect(person).toMatchObject({ name_en: payload, name_ar: `${payload} اسم` });
    expect(await getPerson(world.here.as('admin'), { person: person?.uuid ?? '' })).toMatchObject({
      name: { en: payload, ar: `${payload} اسم` },
    });
    const mails = await ownerSql<{ subject: string; html: string; text: string }>`
      select subject, html, text from mail_messages where to_email = ${email}`;
    expect(mails).toHaveLength(1);
    for (const { subject, html } of mails) {
      expect(subject).not.toMatch(/[\r\n]/);
      const { elements, events, addresses } = read(html);
      for (const name of ['script', 'svg', 'iframe', 'object', 'form', 'base', 'b'])
        expect(elements).not.toContain(name);
      expect(events).toEqual([]);
      expect(addresses.filter((one) => !/^(https?:\/\/|cid:)/.test(one))).toEqual([]);
      // the tokeniser above is not blind: the same words unescaped are found
      if (payload.includes('<script>')) expect(read(payload).elements).toContain('script');
      if (html.includes('hit()')) expect(html).toContain(escaped(payload));
    }
  });

  test('in a course: kept as written, and data in the page’s structured data', async () => {
    const author = world.here.as('instructor');
    const { course } = world.here;
    const texts = { title: payload, tagline: payload, summary: payload };
    await updateCourse(author, { course: course.uuid, texts: { en: texts, ar: texts } });
    const shown = await getPublicCourse(world.here.anonymous(), { slug: course.slug });
    expect(shown).toMatchObject({ title: payload, summary: payload });
    const facts = {
      ...shown,
      url: 'http://here.test/',
      description: shown.summary,
      instructors: [payload],
      imageUrl: 'http://here.test/x.png',
    };
    const data = serialiseJsonLd([
      courseNode(facts as never, { name: payload, origin: 'http://here.test', uuid: 'x', locale: 'en' } as never),
    ]);
    expect(data).not.toMatch(/[<>&]/);
    expect(JSON.stringify(JSON.parse(data))).toContain(JSON.stringify(payload).slice(1, -1));
  });

  test('in a profile and a draft: kept as written', async () => {
    const student = world.here.as('student');
    const profile = { nameAr: payload, locale: 'en', timezone: 'Asia/Amman', digits: 'latn' } as const;
    await updateProfile(student, { ...profile, nameEn: payload });
    expect(await getProfile(student, {})).toMatchObject({ nameEn: payload, nameAr: payload });
    const [item] = await ownerSql<{ uuid: string }>`
      select uuid from content_items where id = ${world.here.assignment.contentItemId}`;
    await ownerSql`update submissions set status = 'returned' where id = ${world.here.submission.id}`;
    await saveDraft(student, { item: item?.uuid ?? '', text: payload });
    const [draft] = await ownerSql`select draft_text from submissions where id = ${world.here.submission.id}`;
    expect(draft).toEqual({ draft_text: payload });
  });

  test('on a certificate: no action, no script, no address but the one to check it', async () => {
    const pdf = await certificateOf(payload);
    const text = Buffer.from(pdf).toString('latin1');
    expect(text).toMatch(/^%PDF/);
    expect(text).not.toMatch(/\/(JavaScript|JS|Launch|OpenAction|AA|EmbeddedFile)\b/);
    const uris = [...text.matchAll(/\/URI\s*\(([^)]*)\)/g)].map(([, uri]) => uri);
    expect(uris.filter((uri) => !uri?.startsWith('https://here.test/'))).toEqual([]);
  });
});
