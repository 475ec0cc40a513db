import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Samples per second of everything espeak-ng says. */
export const RATE = 22050;

const VOICES = { en: ['-v', 'en-us', '-s', '152', '-p', '38'], ar: ['-v', 'ar', '-s', '152', '-p', '42'] };

/** Speaks one sentence and returns its 16-bit mono samples without the silence espeak-ng puts at both ends. */
export function speak(text, locale, folder) {
  const wav = join(folder, 'sentence.wav');
  execFileSync('espeak-ng', [...VOICES[locale], '-w', wav, text]);
  const file = readFileSync(wav);
  const data = file.indexOf('data') + 8;
  const samples = new Int16Array(
    file.buffer.slice(file.byteOffset + data, file.byteOffset + file.length - ((file.length - data) % 2)),
  );
  const loud = (sample) => Math.abs(sample) > 120;
  const first = Math.max(0, samples.findIndex(loud) - RATE * 0.03);
  const last = Math.min(samples.length, samples.findLastIndex(loud) + RATE * 0.05);
  return samples.slice(Math.floor(first), Math.floor(last));
}

/** Silence of so many seconds. */
export const silence = (seconds) => new Int16Array(Math.round(seconds * RATE));

/** A WAV file of these pieces, one after another. */
export function wavOf(pieces) {
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  const file = Buffer.alloc(44 + length * 2);
  file.write('RIFF', 0);
  file.writeUInt32LE(36 + length * 2, 4);
  file.write('WAVEfmt ', 8);
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(RATE, 24);
  file.writeUInt32LE(RATE * 2, 28);
  file.writeUInt16LE(2, 32);
  file.writeUInt16LE(16, 34);
  file.write('data', 36);
  file.writeUInt32LE(length * 2, 40);
  let at = 44;
  for (const piece of pieces) {
    Buffer.from(piece.buffer, piece.byteOffset, piece.length * 2).copy(file, at);
    at += piece.length * 2;
  }
  return file;
}
