import type { Page } from '@playwright/test';
import type { Locale } from '@/lib/i18n/locales';
import { enterAs, expect, looksRight, test, words } from './support/school';

const LESSON = '/learn/your-first-online-shop/the-person-behind-the-order';

/** What the browser asks the server for, by path. */
function asked(page: Page): string[] {
  const paths: string[] = [];
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (pathname.startsWith('/api/files/')) paths.push(`${response.status()} ${pathname}`);
  });
  return paths;
}

for (const locale of ['en', 'ar'] satisfies Locale[]) {
  test(`L35 a video plays through its ladder, in the quality that is chosen, with a storyboard, ${locale}`, async ({
    page,
  }) => {
    test.setTimeout(240_000);
    const t = words(locale);
    const paths = asked(page);
    const ladder = (part: RegExp) => paths.filter((one) => part.test(one)).length;
    await enterAs(page, locale, 'mariam');
    await page.goto(`/${locale}${LESSON}`);
    const video = page.locator('video');
    const slider = page.getByRole('slider', { name: t('learning.player.position') });
    await expect(slider).toBeVisible();
    expect(ladder(/stream|renditions/), 'nothing of a film is loaded before somebody wants it').toBe(0);

    // A moment is seen before it is gone to; the bar runs from left to right in both languages.
    const box = await slider.boundingBox();
    if (!box) throw new Error('the bar has no box');
    await page.mouse.move(box.x + box.width * 0.25, box.y + box.height / 2);
    const picture = page.locator('.seek-pic');
    await expect(picture).toBeVisible();
    await expect.poll(() => ladder(/^200 .*\/renditions\/storyboard\/storyboard\/content$/)).toBe(1);
    const duration = Number(await slider.getAttribute('aria-valuemax'));
    const quarter = Math.round(duration / 4);
    await expect(page.locator('.seek-pre .num').first()).toHaveText(
      new RegExp(
        `^${Math.floor(quarter / 60)}:(${[-1, 0, 1].map((d) => String((quarter + d) % 60).padStart(2, '0')).join('|')})$`,
      ),
    );
    const shown = await picture.boundingBox();
    expect(Math.abs((shown?.x ?? 0) + (shown?.width ?? 0) / 2 - (box.x + box.width / 4))).toBeLessThan(3);
    expect((await slider.boundingBox())?.y, 'nothing moves when the picture appears').toBe(box.y);
    await looksRight(page, locale);
    await page.mouse.move(0, 0);
    await expect(picture).toBeHidden();

    await page.keyboard.press('0');
    await page.keyboard.press('k');
    const at = () => video.evaluate((v: HTMLVideoElement) => v.currentTime);
    const before = await at();
    await expect.poll(at, { timeout: 30_000 }).toBeGreaterThan(before + 1);
    expect(await video.evaluate((v: HTMLVideoElement) => v.currentSrc)).toMatch(/^blob:/);
    expect(ladder(/^200 .*\/stream$/)).toBe(1);
    expect(ladder(/^206 .*\/renditions\/video\/\d+p\/content$/)).toBeGreaterThan(0);

    // The rung that is chosen is the rung on the screen.
    const quality = page.getByRole('combobox', { name: t('learning.player.quality') });
    await quality.selectOption('360');
    await page.keyboard.press('Escape');
    const height = () => video.evaluate((v: HTMLVideoElement) => v.videoHeight);
    await expect.poll(height, { timeout: 60_000 }).toBe(360);
    await expect(quality).toHaveAttribute('title', /360p/);
    // From the start, so that the film is not over before the rung is there.
    await video.evaluate((v: HTMLVideoElement) => {
      v.currentTime = 0;
      return v.play();
    });
    await quality.selectOption('720');
    await expect.poll(height, { timeout: 60_000 }).toBe(720);
    await quality.selectOption('360');
    await slider.focus();
    await page.keyboard.press('ArrowRight');
    await expect(picture).toBeVisible();

    // This device remembers; what plays first is what was chosen.
    await page.reload();
    await expect(quality).toHaveValue('360');
    paths.length = 0;
    await page.keyboard.press('k');
    await expect.poll(height, { timeout: 30_000 }).toBe(360);
    expect(ladder(/renditions\/video\/720p/)).toBe(0);
    await page.keyboard.press('k');
    await page.setViewportSize({ width: 375, height: 740 });
    await looksRight(page, locale);
  });
}

test('L35 where a browser has no MediaSource, the file itself plays', async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, 'MediaSource');
    HTMLMediaElement.prototype.canPlayType = () => '';
  });
  await enterAs(page, 'en', 'mariam');
  await page.goto(`/en${LESSON}`);
  const video = page.locator('video');
  await expect(page.getByRole('slider')).toBeVisible();
  await page.keyboard.press('0');
  await page.keyboard.press('k');
  await expect
    .poll(() => video.evaluate((v: HTMLVideoElement) => !v.paused && v.currentTime), { timeout: 30_000 })
    .toBeTruthy();
  expect(await video.evaluate((v: HTMLVideoElement) => v.currentSrc)).toMatch(/\/api\/files\/[^/]+$/);
  // The file is made of fragments and still knows how long it is.
  expect(await video.evaluate((v: HTMLVideoElement) => Number.isFinite(v.duration) && v.duration > 10)).toBe(true);
  await expect(page.getByRole('combobox', { name: words('en')('learning.player.quality') })).toHaveCount(0);
});
