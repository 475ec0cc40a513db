import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { drawArchitecture } from '@/tools/generate-architecture-picture';

describe('docs/architecture.svg', () => {
  it('is what the table of dependencies says', () => {
    expect(fs.readFileSync('docs/architecture.svg', 'utf8')).toBe(drawArchitecture());
  });
});
