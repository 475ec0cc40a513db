import { expect, test } from 'vitest';
import { read, sources } from './sources';

// DAT-2, P14: what leaves the server names rows by uuid or slug. A bigint in an answer fails by itself (JSON has none);
// one that was made text would not.
const ANSWERS = /^server\/(domains\/.+\/(queries\/.+|dto|router)|core\/mail\/mailbox)\.ts$/;
const KEY_AS_TEXT =
  /String\([^()]*\.\s*(id|\w+_id|\w+Id)\)|\$\{(?!ctx\.)[^{}]*\.(id|\w+_id)\}`|\.(id|\w+_id)\.toString\(\)/;
const INSIDE: Record<string, string> = {
  'server/domains/audit/queries/name-references.ts': 'the key of a map that stays here',
  'server/domains/learning/queries/get-dashboard.ts': 'compared, not told',
  'server/domains/learning/queries/get-lesson-page.ts': 'compared, not told',
};

test('no query tells a database key as text', () => {
  const answers = sources(ANSWERS);
  expect(answers.length).toBeGreaterThan(60);
  expect(answers.filter((file) => KEY_AS_TEXT.test(read(file))).sort()).toEqual(Object.keys(INSIDE));
});
