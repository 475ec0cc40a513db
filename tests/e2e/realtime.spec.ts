import type { APIRequestContext } from '@playwright/test';
import { bellShows, call, markDocument, openLive, signInByApi, toastRegion } from './support/live';
import { enterAs, expect, test, watch, words } from './support/school';
import { openWire } from './support/wire';

const COURSE = 'your-first-online-shop';
const t = words('ar');

/** The public name of a person, as the list of people links it. */
async function uuidOf(request: APIRequestContext, name: string): Promise<string> {
  const list = await (await request.get(`/en/admin/people?search=${encodeURIComponent(name)}`)).text();
  return /\/admin\/people\/([0-9a-f-]{36})/.exec(list)?.[1] ?? '';
}

test('two devices of one learner agree, and a connection that was cut brings what was missed', async ({
  page,
  browser,
  request,
  baseURL,
  trouble,
}) => {
  await signInByApi(request, 'lina@kurrasa.example');
  const learner = await uuidOf(request, 'Rana');
  const mentors = { yusuf: await uuidOf(request, 'Yusuf'), dana: await uuidOf(request, 'Dana') };
  /** A notice for the learner: somebody else reads the work from now on. */
  const assign = (mentor: keyof typeof mentors) =>
    call(request, 'mentorship.assignMentor', { learner, mentor: mentors[mentor], course: COURSE });
  const sentence = (mentor: string) => t('engagement.notices.mentor_assigned', { mentor });

  const wire = await openWire(baseURL ?? '');
  const phone = await (await browser.newContext({ baseURL: wire.origin })).newPage();
  watch(phone, trouble);
  await enterAs(page, 'ar', 'rana');
  await enterAs(phone, 'ar', 'rana');
  await openLive(page, '/ar/notifications');
  await openLive(phone, `${wire.origin}/ar/dashboard`);
  await bellShows(phone, 0);
  await openLive(page, '/ar/my-courses');
  const marks = await Promise.all([page, phone].map(markDocument));

  await assign('yusuf');
  for (const one of [page, phone]) {
    await bellShows(one, 1);
    await expect(toastRegion(one, 'ar')).toContainText(sentence('يوسف الأمين'));
  }
  // Read on one device: the figure goes on the other, which nobody touches.
  await page
    .getByRole('link', { name: t('shell.notifications'), exact: true })
    .first()
    .click();
  await page.waitForURL('**/ar/notifications');
  await bellShows(page, 0);
  await bellShows(phone, 0);
  await page
    .getByRole('link', { name: t('shell.myCourses'), exact: true })
    .first()
    .click();
  await page.waitForURL('**/ar/my-courses');

  wire.cut();
  await assign('dana');
  await bellShows(page, 1);
  await bellShows(phone, 0);
  wire.mend();
  await phone.evaluate(() => window.dispatchEvent(new Event('online')));
  await expect(toastRegion(phone, 'ar')).toContainText(sentence('دانة فارس'), { timeout: 20_000 });
  await bellShows(phone, 1);
  for (const mark of marks) await mark.expectSame();
  // The broken wire is what was done to it.
  trouble.list = trouble.list.filter((line) => !/net::ERR_|WebSocket/.test(line));
  await phone.context().close();
  await wire.close();
});
