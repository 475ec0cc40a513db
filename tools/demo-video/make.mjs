// Makes the videos of the demo school: slides from Chromium, speech from espeak-ng, H.264 and AAC from ffmpeg.
//   node tools/demo-video/make.mjs [key …]          all videos, or only these
//   node tools/demo-video/make.mjs --sheet <folder> [key …]   only pictures of every slide, to look at
// Needs: apt-get install ffmpeg espeak-ng chromium. Nobody needs this to run the product; its output is committed.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import { forReading, forSpeech } from './arabic.mjs';
import { webVtt } from './captions.mjs';
import { makeLadder } from './ladder.mjs';
import { slidePage } from './layouts.mjs';
import { videos } from './scripts/index.mjs';
import { RATE, silence, speak, wavOf } from './speech.mjs';

const ROOT = resolve(import.meta.dirname, '../..');
const OUT = join(ROOT, 'prisma/seed/content/media');
const TOKENS = process.env.TOKENS_CSS ?? join(ROOT, 'app/tokens.css');
const PAUSE = { first: 0.6, sentence: 0.4, slide: 0.8, last: 1.2 };

const font = (family, weight, file) =>
  `@font-face{font-family:"${family}";font-weight:${weight};src:url("${pathToFileURL(join(ROOT, 'node_modules/@ibm', file))}")}`;
const head = `<style>${[
  ['Regular', 400],
  ['Medium', 500],
  ['SemiBold', 600],
]
  .flatMap(([name, weight]) => [
    font('IBM Plex Sans', weight, `plex-sans/fonts/complete/woff2/IBMPlexSans-${name}.woff2`),
    font('IBM Plex Sans Arabic', weight, `plex-sans-arabic/fonts/complete/woff2/IBMPlexSansArabic-${name}.woff2`),
  ])
  .join('')}</style><style>${readFileSync(TOKENS, 'utf8').split('/* ---- Tailwind')[0]}</style><style>${readFileSync(
  join(import.meta.dirname, 'slide.css'),
  'utf8',
)}</style>`;

const caption = (sentence, locale) => (locale === 'ar' ? (sentence.arCaption ?? forReading(sentence.ar)) : sentence.en);
const spoken = (sentence, locale) => (locale === 'ar' ? forSpeech(sentence.ar) : sentence.en);

/** A picture of one slide at one step; the same picture is taken only once. */
async function picture(page, folder, made, video, index, locale, step) {
  const file = join(folder, `${locale}-${index}-${step ?? 'all'}.png`);
  if (!made.has(file)) {
    const html = join(folder, 'slide.html');
    writeFileSync(html, slidePage({ video, index, locale, step, head }));
    await page.goto(pathToFileURL(html).href);
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path: file });
    made.add(file);
  }
  return file;
}

async function make(page, video, locale) {
  const folder = mkdtempSync(join(tmpdir(), 'demo-video-'));
  const made = new Set();
  const audio = [silence(PAUSE.first)];
  const frames = [];
  const sentences = [];
  const chapters = [];
  let at = PAUSE.first;
  let frameFrom = 0;
  for (const [index, slide] of video.slides.entries()) {
    chapters.push({ atSeconds: index === 0 ? 0 : Math.round((at - 0.3) * 10) / 10, title: slide.chapter[locale] });
    for (const [n, sentence] of slide.say.entries()) {
      const samples = speak(spoken(sentence, locale), locale, folder);
      const start = at;
      const end = start + samples.length / RATE;
      sentences.push({ text: caption(sentence, locale), start, end: end + 0.25 });
      const lastOfAll = index === video.slides.length - 1 && n === slide.say.length - 1;
      const pause = lastOfAll ? PAUSE.last : n === slide.say.length - 1 ? PAUSE.slide : PAUSE.sentence;
      audio.push(samples, silence(pause));
      at = end + pause;
      frames.push({
        file: await picture(page, folder, made, video, index, locale, sentence.step),
        seconds: at - 0.3 - frameFrom,
      });
      frameFrom = at - 0.3;
    }
  }
  frames.push({ file: frames.at(-1).file, seconds: 0.3 });
  writeFileSync(join(folder, 'speech.wav'), wavOf(audio));
  const list = frames.map(({ file, seconds }) => `file '${file}'\nduration ${seconds.toFixed(3)}`).join('\n');
  writeFileSync(join(folder, 'frames.txt'), `${list}\nfile '${frames.at(-1).file}'\n`);
  const name = `${video.key}.${locale}`;
  const mp4 = join(OUT, `${name}.mp4`);
  execFileSync('ffmpeg', [
    ...[
      '-v',
      'error',
      '-y',
      '-f',
      'concat',
      '-safe',
      '0',
      '-i',
      join(folder, 'frames.txt'),
      '-i',
      join(folder, 'speech.wav'),
    ],
    ...[
      '-vf',
      'fps=8,format=yuv420p',
      '-c:v',
      'libx264',
      '-profile:v',
      'high',
      '-preset',
      'slow',
      '-tune',
      'stillimage',
      '-crf',
      '27',
      '-g',
      '160',
    ],
    ...[
      '-af',
      'highpass=f=90,lowpass=f=7000,dynaudnorm=p=0.7',
      '-c:a',
      'aac',
      '-b:a',
      '32k',
      '-ar',
      '24000',
      '-ac',
      '1',
    ],
    ...['-t', at.toFixed(3), '-movflags', '+faststart', '-map_metadata', '-1', mp4],
  ]);
  writeFileSync(join(OUT, `${name}.vtt`), webVtt(sentences, locale));
  execFileSync('ffmpeg', [
    '-v',
    'error',
    '-y',
    '-i',
    frames[0].file,
    '-vf',
    'scale=640:360',
    '-q:v',
    '5',
    '-map_metadata',
    '-1',
    join(OUT, `${name}.jpg`),
  ]);
  const probe = JSON.parse(
    execFileSync(
      'ffprobe',
      ['-v', 'error', '-show_entries', 'format=duration:stream=width,height', '-of', 'json', mp4],
      { encoding: 'utf8' },
    ),
  );
  const { width, height } = probe.streams.find((stream) => stream.width);
  rmSync(folder, { recursive: true });
  const durationSeconds = Math.round(Number(probe.format.duration) * 100) / 100;
  return {
    file: `${name}.mp4`,
    captions: `${name}.vtt`,
    poster: `${name}.jpg`,
    durationSeconds,
    width,
    height,
    chapters,
    ...(await makeLadder(name, { durationSeconds, height })),
  };
}

const args = process.argv.slice(2);
const sheet = args[0] === '--sheet' ? resolve(args[1]) : null;
const keys = sheet ? args.slice(2) : args;
const wanted = keys.length ? videos.filter((video) => keys.includes(video.key)) : videos;
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
mkdirSync(OUT, { recursive: true });
for (const video of wanted) {
  for (const locale of ['en', 'ar']) {
    if (sheet) {
      mkdirSync(sheet, { recursive: true });
      for (const [index] of video.slides.entries()) {
        const html = join(sheet, 'slide.html');
        writeFileSync(html, slidePage({ video, index, locale, head }));
        await page.goto(pathToFileURL(html).href);
        await page.evaluate(() => document.fonts.ready);
        await page.screenshot({ path: join(sheet, `${video.key}.${locale}.${index}.png`) });
      }
      continue;
    }
    const measured = await make(page, video, locale);
    const file = join(OUT, 'index.json');
    const index = JSON.parse(readFileSync(file, 'utf8'));
    index[video.key] = { ...index[video.key], [locale]: measured };
    const sorted = Object.fromEntries(Object.entries(index).toSorted(([a], [b]) => a.localeCompare(b)));
    writeFileSync(file, `${JSON.stringify(sorted, null, 2)}\n`);
    console.log(`${measured.file} ${measured.durationSeconds} s, ${Math.round(measured.bytes / 1024)} kB`);
  }
}
await browser.close();
