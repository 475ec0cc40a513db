import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { goesBy, NOTICE_KINDS } from '@/server/domains/engagement/rules/channels';
import { NOTICE_TYPES } from '@/server/domains/engagement/schema';
import { lookupType } from '@/server/domains/lookups';

const domain = join(import.meta.dirname, '../../../server/domains/engagement');

describe('LKP-36 each notice is a kind of the vocabulary, with its channels', () => {
  test.each(NOTICE_TYPES)('%s', (type) => {
    const kind = lookupType('notification_types').values.find((value) => value.code === NOTICE_KINDS[type]);
    expect(kind?.metadata?.channels).toEqual(expect.arrayContaining(['in_app']));
    expect(goesBy(type, 'email')).toBe([kind?.metadata?.channels].flat().includes('email'));
  });

  test('no handler goes past the vocabulary: notices and mails leave by notify and mailNotice alone', () => {
    for (const file of readdirSync(join(domain, 'handlers'))) {
      const text = readFileSync(join(domain, 'handlers', file), 'utf8');
      expect(text, file).not.toContain('queueMail');
      // A kind that goes by mail is mailed, one that does not is not: the handlers and the vocabulary say the same.
      const types = NOTICE_TYPES.filter((type) => text.includes(`'${type}'`));
      if (types.length > 0) expect(text.includes('mailNotice'), file).toBe(types.some((type) => goesBy(type, 'email')));
    }
  });
});
