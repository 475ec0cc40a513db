import { expect, test } from 'vitest';
import { AppError } from '@/lib/errors/app-error';
import { refusalOf, refusalParams } from '@/lib/errors/in-address';

const wrong = new AppError('validation', { reason: 'identity.wrong_password', params: { left: 4 } });
const short = new AppError('validation', { fields: [{ path: 'password', key: 'too_long', params: { max: 256 } }] });
const until = new AppError('forbidden', { reason: 'identity.suspended_until', params: { until: '2099-05-01' } });

test('a refusal travels as codes and is said in the language of the page that shows it', () => {
  const params = refusalParams(wrong, ['email', 'password']);
  expect(params).toEqual({ error: 'identity.wrong_password', 'of-left': '4' });
  expect(refusalOf(params, 'en')).toEqual({ text: expect.stringContaining('4 more tries'), field: null });
  expect(refusalOf(params, 'ar')?.text).toContain('بقيت 4 محاولات');
  expect(refusalOf(refusalParams(until, []), 'en')?.text).toContain('1 May 2099');
  expect(refusalOf(refusalParams(until, []), 'ar')?.text).toContain('مايو 2099');
});

test('at its field, where the form has that field', () => {
  const params = refusalParams(short, ['password']);
  expect(refusalOf(params, 'en')).toEqual({ text: 'At most 256 characters.', field: 'password' });
  expect(refusalParams(short, ['token'])).toEqual({ error: 'validation' });
});

test('no link can write on the page', () => {
  const written = 'Your account is locked. Call +1 555 0100';
  for (const search of [
    { error: written },
    { error: `field.${written}` },
    { error: 'identity.suspended_until', 'of-until': written },
    { error: 'identity.wrong_password', 'of-left': '<b>4</b>' },
    { error: 'field.too_long', 'of-max': written },
    { error: 'field.__proto__' },
  ]) {
    const text = refusalOf(search, 'en')?.text ?? '';
    expect(text).toMatch(/\S/);
    expect(text).not.toMatch(/555|<b>/);
  }
  expect(refusalOf({}, 'en')).toBeNull();
  expect(refusalOf({ error: ['a', 'b'] }, 'en')).toBeNull();
});
