import { describe, expect, test } from 'vitest';
import { makeCertificateNumber, parseCertificateNumber } from '@/server/domains/certificates/rules/certificate-number';

const every = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const year = 2026;
const samples = Array.from({ length: 60 }, (_, index) =>
  makeCertificateNumber(['KRS', 'AB', 'SOLILO', 'XYZQ'][index % 4] ?? 'KRS', 2026 + index),
);

describe('a certificate number (DWN-10)', () => {
  test('has its shape, a year and no character that is read for another', () => {
    for (const number of samples) expect(number).toMatch(/^[A-Z]{2,6}-20\d\d-[2-9A-HJKMNP-Z]{8}-[2-9A-HJKMNP-Z]$/);
    expect(samples[0]?.length).toBe(19);
  });

  test('is read back, and says its prefix and year', () => {
    for (const number of samples) expect(parseCertificateNumber(number)?.number).toBe(number);
    expect(parseCertificateNumber(samples[0] ?? '')).toEqual({ number: samples[0], prefix: 'KRS', year: 2026 });
  });

  test('every single wrong character is caught, at every place, by any of 36', () => {
    for (const number of samples) {
      for (let place = 0; place < number.length; place += 1) {
        if (number[place] === '-') continue;
        for (const wrong of every) {
          if (wrong === number[place]) continue;
          const typed = number.slice(0, place) + wrong + number.slice(place + 1);
          expect(parseCertificateNumber(typed), `${number} as ${typed}`).toBeNull();
        }
      }
    }
  });

  test('every exchange of two different neighbours is caught, across dashes too', () => {
    for (const number of samples) {
      const bare = number.replaceAll('-', '');
      for (let place = 0; place + 1 < bare.length; place += 1) {
        const [a, b] = [bare[place], bare[place + 1]];
        if (a === b) continue;
        const typed = `${bare.slice(0, place)}${b}${a}${bare.slice(place + 2)}`;
        expect(parseCertificateNumber(typed), `${bare} as ${typed}`).toBeNull();
      }
    }
  });

  test('a missing or an additional character is no number', () => {
    for (const number of samples.slice(0, 8)) {
      const bare = number.replaceAll('-', '');
      const prefix = number.indexOf('-');
      for (let place = prefix; place < bare.length; place += 1) {
        expect(parseCertificateNumber(bare.slice(0, place) + bare.slice(place + 1))).toBeNull();
        expect(parseCertificateNumber(`${bare.slice(0, place)}7${bare.slice(place)}`)).toBeNull();
      }
    }
  });

  test('is read as people write it', () => {
    const number = makeCertificateNumber('KRS', year, (below) => 5 % below);
    const arabicDigits = number.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)));
    const persianDigits = number.replace(/\d/g, (digit) => String.fromCharCode(0x6f0 + Number(digit)));
    const written = [
      number.toLowerCase(),
      `  ${number}  `,
      number.replaceAll('-', ''),
      number.replaceAll('-', ' '),
      number.replaceAll('-', '–'),
      number.replaceAll('-', ' — '),
      number.replaceAll('-', '\u2011'),
      number.replaceAll('-', '\u2212'),
      number.replaceAll('-', 'ـ'),
      `\u2066${number}\u2069`,
      arabicDigits,
      persianDigits,
      number.replace(/./g, (char) => (char === '-' ? char : String.fromCharCode(char.charCodeAt(0) + 0xfee0))),
    ];
    for (const text of written) expect(parseCertificateNumber(text)?.number, text).toBe(number);
    for (const text of ['', '-', 'KRS', `${number}${number}`, 'a'.repeat(5000), "KRS-2026-' or 1=1"]) {
      expect(parseCertificateNumber(text)).toBeNull();
    }
  });

  test('comes from secure randomness: no repeats, every character about as likely', () => {
    const many = Array.from({ length: 20_000 }, () => makeCertificateNumber('KRS', year));
    expect(new Set(many).size).toBe(many.length);
    const counts = new Map<string, number>();
    for (const number of many) for (const char of number.slice(9, 17)) counts.set(char, (counts.get(char) ?? 0) + 1);
    expect(counts.size).toBe(31);
    const expected = (20_000 * 8) / 31;
    for (const [char, count] of counts) expect(Math.abs(count - expected) / expected, char).toBeLessThan(0.12);
  });

  test('bad prefixes and years are refused', () => {
    for (const prefix of ['', 'K', 'TOOLONGS', 'K1S', 'krs', 'كرس', 'K-S']) {
      expect(() => makeCertificateNumber(prefix, year), prefix).toThrow(RangeError);
    }
    for (const bad of [26, 12026, Number.NaN, 2026.5])
      expect(() => makeCertificateNumber('KRS', bad)).toThrow(RangeError);
  });
});
