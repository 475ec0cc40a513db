import fs from 'node:fs';

/**
 * Counts what passed and failed over all runs of one `npm test`: appends a line to the file named by TEST_COUNTS.
 * @implements {import('vitest/node').Reporter}
 */
export class CountReporter {
  counts = { passed: 0, failed: 0, skipped: 0 };

  /** @param {import('vitest/node').TestCase} test */
  onTestCaseResult(test) {
    const { state } = test.result();
    this.counts[state === 'passed' || state === 'failed' ? state : 'skipped'] += 1;
  }

  /**
   * @param {readonly import('vitest/node').TestModule[]} modules
   * @param {readonly unknown[]} errors
   */
  onTestRunEnd(modules, errors) {
    // A file that could not even be loaded has no tests, and must not count as nothing.
    this.counts.failed += modules.filter((module) => module.errors().length > 0).length + errors.length;
    const file = process.env.TEST_COUNTS;
    if (file) fs.appendFileSync(file, `${JSON.stringify(this.counts)}\n`);
  }
}
