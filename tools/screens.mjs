// Photographs the twelve screens into docs/screens: node tools/screens.mjs [base-url] [name…]
// The demonstration school has to be running at the address. Both languages, both themes, wide and phone.
import fs from 'node:fs/promises';
import path from 'node:path';
import { chromium } from '@playwright/test';

const COURSE = 'your-first-online-shop';
const QUIZ = 'photographs-with-a-phone/quiz-six-pictures';
const PASSWORD = 'a line a day keeps the shop open';
const HEIGHT = 1800; // px of a page that are kept

const screens = [
  { name: 'landing', path: '' },
  { name: 'catalogue', path: '/courses' },
  { name: 'course', path: `/courses/${COURSE}` },
  { name: 'sign-in', path: '/sign-in' },
  { name: 'dashboard', as: 'mariam', path: '/dashboard' },
  { name: 'outline', as: 'mariam', path: `/learn/${COURSE}` },
  { name: 'lesson', as: 'mariam', path: `/learn/${COURSE}/what-a-product-really-costs` },
  { name: 'assignment', as: 'mariam', path: `/learn/${COURSE}/assignment-your-price-sheet` },
  { name: 'quiz', as: 'mariam', find: quizInProgress },
  { name: 'mentor-queue', as: 'yusuf', path: '/mentor' },
  { name: 'mentor-review', as: 'yusuf', find: linkFrom('/mentor', 'main a[href*="/mentor/review/"]') },
  { name: 'certificate', as: 'noor', find: linkFrom('/certificates', 'main a[href*="/certificates/KRS"]') },
  { name: 'verify', as: 'noor', find: verification },
  { name: 'admin-audit', as: 'huda', path: '/admin/audit' },
  {
    name: 'admin-audit-entry',
    as: 'huda',
    find: linkFrom('/admin/audit', 'main a[href*="/admin/audit/"]'),
  },
];

const [base = 'http://localhost:3000', ...wanted] = process.argv.slice(2);
const folder = process.env.SCREENS_DIR ?? path.join(import.meta.dirname, '..', 'docs', 'screens');
const places = new Map();

/** Finds a page whose address is not known beforehand: the first link of a kind on another page. */
function linkFrom(from, selector) {
  return async (page) => {
    await page.goto(`${base}/en${from}`);
    return withoutLanguage(await page.locator(selector).first().getAttribute('href'));
  };
}

async function verification(page) {
  const certificate = await linkFrom('/certificates', 'main a[href*="/certificates/KRS"]')(page);
  return certificate.replace('/certificates/', '/verify/');
}

/** A quiz that is being taken: started, or continued, with the first answer given. */
async function quizInProgress(page) {
  await page.goto(`${base}/en/learn/${QUIZ}`);
  await page
    .getByText(/^(Start the quiz|Start another attempt|Continue attempt \d+)$/)
    .first()
    .click();
  await page.waitForURL(/\/quiz\//);
  await page.locator('fieldset label').first().click();
  await page.waitForTimeout(1500); // the answer is saved a moment after it is given
  return withoutLanguage(new URL(page.url()).pathname);
}

const withoutLanguage = (href) => href.replace(/^https?:\/\/[^/]+/, '').replace(/^\/(en|ar)(?=\/)/, '');

async function browserPath() {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  for (const file of ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'])
    if (await fs.stat(file).catch(() => null)) return file;
  return (await import('@sparticuz/chromium')).default.executablePath();
}

async function signIn(context, who) {
  const page = await context.newPage();
  await page.goto(`${base}/en/sign-in`);
  await page.fill('[name=email]', `${who}@kurrasa.example`);
  await page.fill('[name=password]', PASSWORD);
  await page.click('form[action="/api/identity/sign-in"] button[type=submit]');
  await page.waitForURL((url) => !url.pathname.endsWith('/sign-in'));
  await page.close();
}

async function photograph(page, screen, { language, theme, width }, sharp) {
  const place = screen.path ?? places.get(screen.name);
  await page.goto(`${base}/${language}${place}`, { waitUntil: 'load' });
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(300);
  const full = await page.evaluate(() => [document.documentElement.scrollHeight, document.documentElement.scrollWidth]);
  await page.setViewportSize({ width, height: Math.min(full[0], HEIGHT) });
  const picture = await page.screenshot({ animations: 'disabled' });
  await page.setViewportSize({ width, height: 900 });
  const file = path.join(folder, `${screen.name}.${language}.${theme}.${width}.webp`);
  await sharp(picture).webp({ quality: 50, effort: 6 }).toFile(file);
  process.stdout.write(`${path.basename(file)}${full[1] > width ? ` is ${full[1] - width} px too wide` : ''}\n`);
}

const { default: sharp } = await import('sharp');
await fs.mkdir(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: await browserPath(),
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-sync'],
});
const chosen = screens.filter((screen) => wanted.length === 0 || wanted.includes(screen.name));
const sessions = new Map();
for (const width of [1440, 375]) {
  for (const theme of ['light', 'dark']) {
    for (const who of new Set(chosen.map((screen) => screen.as))) {
      const storageState = sessions.get(who);
      const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: theme, storageState });
      await context.addCookies([{ name: 'theme', value: theme, url: base }]);
      if (who && !storageState) {
        await signIn(context, who);
        sessions.set(who, await context.storageState());
      }
      const page = await context.newPage();
      for (const screen of chosen.filter((one) => one.as === who)) {
        if (screen.find && !places.has(screen.name)) places.set(screen.name, await screen.find(page));
        for (const language of ['en', 'ar']) await photograph(page, screen, { language, theme, width }, sharp);
      }
      await context.close();
    }
  }
}
await browser.close();
