import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { isSignedBySvix } from '@/server/core/outbound/svix';

// The published vector of Standard Webhooks.
const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const id = 'msg_p5jXN8AQM9LWM0D4loKWxJek';
const timestamp = '1614265330';
const payload = '{"test": 2432232314}';
const signature = 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=';
const then = new Date(1614265330_000);
const headers = { id, timestamp, signature };

describe('signatures', () => {
  test('the published vector', () => expect(isSignedBySvix(secret, headers, payload, then)).toBe(true));

  test('one of several fits while a secret is being changed', () => {
    const both = { ...headers, signature: `v1,AAAA v2,${signature.slice(3)} ${signature}` };
    expect(isSignedBySvix(secret, both, payload, then)).toBe(true);
  });

  test.each([
    ['another body', { ...headers }, `${payload} `, then],
    ['another id', { ...headers, id: 'msg_x' }, payload, then],
    ['another time', { ...headers, timestamp: '1614265331' }, payload, then],
    ['no signature', { ...headers, signature: null }, payload, then],
    ['no id', { ...headers, id: null }, payload, then],
    ['a cut signature', { ...headers, signature: signature.slice(0, 20) }, payload, then],
    ['another version', { ...headers, signature: signature.replace('v1', 'v2') }, payload, then],
    ['not a time', { ...headers, timestamp: 'NaN' }, payload, then],
    ['five minutes and a second late', headers, payload, new Date(then.getTime() + 301_000)],
    ['from the future', headers, payload, new Date(then.getTime() - 301_000)],
  ])('%s does not pass', (_, given, body, now) => {
    expect(isSignedBySvix(secret, given, body, now)).toBe(false);
  });

  test('within five minutes it does', () => {
    expect(isSignedBySvix(secret, headers, payload, new Date(then.getTime() + 299_000))).toBe(true);
  });

  test('another secret does not pass', () => {
    const other = createHmac('sha256', Buffer.from('other')).update(`${id}.${timestamp}.${payload}`).digest('base64');
    expect(isSignedBySvix(secret, { ...headers, signature: `v1,${other}` }, payload, then)).toBe(false);
  });
});
