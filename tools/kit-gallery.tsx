// Draws the components as static pages and takes pictures of them, to be looked at beside the reference.
// npx tsx tools/kit-gallery.tsx <folder> [page] [en|ar] [light|dark] [width]
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium } from '@playwright/test';
import tailwind from '@tailwindcss/postcss';
import { build } from 'esbuild';
import postcss from 'postcss';
import { renderToString } from 'react-dom/server';
import { pages } from './kit/pages';

const root = resolve(import.meta.dirname, '..');
const [folder = '/tmp/kit', onlyPage, onlyLocale, onlyTheme, onlyWidth] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });

/** The stylesheet of the product, with the classes of the sample pages. */
async function stylesheet(): Promise<string> {
  const from = join(root, 'app', 'kit.css');
  const css = `${readFileSync(join(root, 'app', 'globals.css'), 'utf8')}`.replace(
    '@source "../app";',
    '@source "../app"; @source "../tools/kit";',
  );
  const { css: out } = await postcss([tailwind({ base: root })]).process(css, { from });
  return out.replaceAll('/fonts/', `file://${root}/public/fonts/`);
}

/** The same pages for the browser, so that dialogs and menus can be tried. */
async function script(): Promise<string> {
  const entry = `
    import { createElement } from 'react';
    import { hydrateRoot } from 'react-dom/client';
    import { pages } from '${root}/tools/kit/pages';
    const { page, locale } = document.body.dataset;
    hydrateRoot(document.getElementById('root'), createElement(pages[page], { locale }));`;
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: root, loader: 'tsx' },
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    jsx: 'automatic',
    alias: { '@': root },
    define: { 'process.env.NODE_ENV': '"production"', 'process.env': '{}' },
  });
  return outputFiles[0]?.text ?? '';
}

const css = await stylesheet();
writeFileSync(join(folder, 'kit.css'), css);
writeFileSync(join(folder, 'kit.js'), await script());
console.log('css', css.length);

const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'.split(
    ' ',
  ),
});
for (const [name, Page] of Object.entries(pages)) {
  if (onlyPage && onlyPage !== 'all' && name !== onlyPage) continue;
  for (const locale of ['en', 'ar'].filter((l) => !onlyLocale || onlyLocale === 'all' || l === onlyLocale)) {
    for (const theme of ['light', 'dark'].filter((l) => !onlyTheme || onlyTheme === 'all' || l === onlyTheme)) {
      const dir = locale === 'ar' ? 'rtl' : 'ltr';
      const html = `<!doctype html><html lang="${locale}" dir="${dir}" data-theme="${theme}"><head><meta charset="utf-8"><title>${name}</title>
<meta name="viewport" content="width=device-width,initial-scale=1"><link rel="stylesheet" href="kit.css"></head>
<body data-page="${name}" data-locale="${locale}"><div id="root">${renderToString(<Page locale={locale} />)}</div><script src="kit.js"></script></body></html>`;
      const file = join(folder, `${name}.${locale}.${theme}.html`);
      writeFileSync(file, html);
      for (const width of [1440, 375].filter((w) => !onlyWidth || w === Number(onlyWidth))) {
        const page = await browser.newPage({
          viewport: { width, height: width > 500 ? 900 : 812 },
          deviceScaleFactor: width > 500 ? 1 : 2,
          isMobile: width < 500,
          hasTouch: width < 500,
        });
        page.on('pageerror', (error) => console.log(name, locale, error.message));
        await page.goto(`file://${file}`);
        await page.waitForTimeout(450);
        await page.screenshot({ path: join(folder, `${name}.${locale}.${theme}.${width}.png`), fullPage: true });
        await page.close();
      }
    }
  }
}
await browser.close();
