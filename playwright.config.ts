import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { defineConfig } from '@playwright/test';
import { browserPath } from './tests/e2e/support/browser';

const port = Number(process.env.E2E_PORT ?? 3377);
const external = process.env.E2E_BASE_URL;
const dataDir = process.env.E2E_DATA_DIR ?? path.join(os.tmpdir(), 'growth-os-e2e-data');
if (!external && !process.env.TEST_WORKER_INDEX) fs.mkdirSync(dataDir, { recursive: true });

export default defineConfig({
  testDir: 'tests/e2e',
  // Two runs on one machine do not clean up after each other.
  outputDir: path.join(os.tmpdir(), `growth-os-e2e-results-${port}`),
  workers: 2,
  // A journey that passes only the second time is named as flaky in the report.
  retries: process.env.CI ? 1 : 0,
  fullyParallel: false,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? [['list'], ['json']] : [['list']],
  use: {
    baseURL: external ?? `http://localhost:${port}`,
    screenshot: 'only-on-failure',
    // Recording every journey costs as much as the journeys: the second try is recorded.
    trace: 'on-first-retry',
    launchOptions: {
      executablePath: await browserPath(),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  // The product as people start it: its own database, the demo school, everything on one port.
  ...(external
    ? {}
    : {
        webServer: {
          command: `${process.execPath} tools/launcher/start.mjs`,
          url: `http://localhost:${port}/api/health`,
          timeout: 600_000,
          reuseExistingServer: false,
          stdout: 'pipe' as const,
          gracefulShutdown: { signal: 'SIGINT' as const, timeout: 30_000 },
          env: { PORT: String(port), DATA_DIR: dataDir, LOG_LEVEL: 'warn' },
        },
      }),
});
