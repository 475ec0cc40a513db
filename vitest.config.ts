import fs from 'node:fs';
import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { CountReporter } from './tests/support/count-reporter.mjs';
import { testEnvironment } from './tests/support/environment.mjs';

const root = import.meta.dirname;
const all = fs
  .globSync('tests/**/*.test.{ts,tsx}', { cwd: root, exclude: ['tests/e2e/**'] })
  .map((file) => file.split(path.sep).join('/'))
  .sort();

/** A test file that imports the database, a factory or the world gets a database of its own. */
const needsDatabase = (file: string) =>
  /from '@\/tests\/(support\/(db|world|queue)|factories)|from '(\.\.\/)+(support\/(db|world|queue)|factories)/.test(
    fs.readFileSync(path.join(root, file), 'utf8'),
  );
const launcher = all.filter((file) => file.startsWith('tests/launcher/'));
const db = all.filter((file) => !launcher.includes(file) && needsDatabase(file));
const unit = all.filter((file) => !launcher.includes(file) && !db.includes(file));

const none = ['tests/none'];
const or = (files: string[]) => (files.length > 0 ? files : none);

export default defineConfig({
  resolve: {
    alias: {
      '@': root,
      // Throws outside Next's bundler; what it protects is checked by the import rules and the bundle scan.
      'server-only': path.join(root, 'tests/support/empty.ts'),
    },
  },
  test: {
    environment: 'node',
    maxWorkers: 2,
    testTimeout: 15_000,
    hookTimeout: 60_000,
    env: testEnvironment(),
    reporters: ['default', new CountReporter()],
    projects: [
      { extends: true, test: { name: 'unit', include: or(unit) } },
      {
        extends: true,
        test: {
          name: 'db',
          include: or(db),
          globalSetup: ['tests/support/global-setup.ts'],
          setupFiles: ['tests/support/database-per-file.ts'],
        },
      },
      { extends: true, test: { name: 'launcher', include: or(launcher), testTimeout: 120_000, hookTimeout: 120_000 } },
    ],
  },
});
