import { expect, test } from 'vitest';
import { utcOffset, zoneLabel } from '@/lib/i18n/time-zones';
import { lookupType } from '@/server/domains/lookups/catalogue';

const winter = new Date('2026-01-15T12:00:00Z');
const summer = new Date('2026-07-15T12:00:00Z');

test.each([
  ['Asia/Riyadh', winter, 'UTC+3'],
  ['Europe/London', winter, 'UTC+0'],
  ['Europe/London', summer, 'UTC+1'],
  ['America/St_Johns', winter, 'UTC−3:30'],
  ['Asia/Kathmandu', winter, 'UTC+5:45'],
  ['UTC', winter, 'UTC+0'],
])('%s on %s is %s', (zone, at, offset) => expect(utcOffset(zone, at)).toBe(offset));

test('no zone has no offset, and its label stays as it is', () => {
  expect(utcOffset('Mars/Olympus', winter)).toBeNull();
  expect(zoneLabel('Mars', 'Mars/Olympus', winter)).toBe('Mars');
});

test('the label carries the offset of the moment, as one unit', () => {
  expect(zoneLabel('لندن', 'Europe/London', summer)).toBe('لندن (\u2066UTC+1\u2069)');
  expect(zoneLabel('UTC', 'UTC', winter)).toBe('UTC');
});

test('every zone of the vocabulary has one', () => {
  for (const { metadata, code } of lookupType('timezones').values)
    expect(utcOffset(String(metadata?.iana ?? code), winter), code).toMatch(/^UTC[+−]\d{1,2}(:\d\d)?$/);
});
