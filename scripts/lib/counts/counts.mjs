/**
 * How many tests passed, failed and were skipped, read from what the test tools themselves report. A suite that says
 * nothing, or ends badly without naming a failed test, counts as one failure: silence is never a success.
 */

/**
 * @typedef {object} Count
 * @property {string} name
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {string[]} notes  one sentence a failure or a skip
 */

/**
 * @param {string} name
 * @param {string} why
 * @returns {Count}
 */
export const failure = (name, why) => ({
  name,
  passed: 0,
  failed: 1,
  skipped: 0,
  notes: [`${name} : ${why}`],
});

/**
 * @param {string} name
 * @returns {Count}
 */
export const success = (name) => ({ name, passed: 1, failed: 0, skipped: 0, notes: [] });

/**
 * @param {string} name
 * @param {string} why
 * @returns {Count}
 */
export const skip = (name, why) => ({
  name,
  passed: 0,
  failed: 0,
  skipped: 1,
  notes: [`${name} : sauté, ${why}`],
});

/**
 * A program that ended badly must show in the count even when no test failed (unhandled error, time limit).
 * @param {Count} count
 * @param {number} code
 * @returns {Count}
 */
export function withExitCode(count, code) {
  if (code === 0 || count.failed > 0) return count;
  return { ...count, failed: 1, notes: [...count.notes, `${count.name} : terminé avec le code ${code}`] };
}

/**
 * @typedef {{ status: string, fullName: string, meta?: unknown }} VitestAssertion
 * @typedef {{ name: string, status: string, message?: string, assertionResults: VitestAssertion[] }} VitestFile
 */

/**
 * Vitest's JSON report. A file that could not be read at all has no test in it: it counts as one failure.
 * @param {string} name
 * @param {{ testResults: VitestFile[] }} report
 * @returns {Count}
 */
export function countVitest(name, report) {
  /** @type {Count} */
  const count = { name, passed: 0, failed: 0, skipped: 0, notes: [] };
  for (const file of report.testResults) {
    const short = file.name.replace(/^.*\/(?=tests\/)/, '');
    for (const { status, fullName } of file.assertionResults) {
      if (status === 'passed') count.passed += 1;
      else if (status === 'failed') count.failed += 1;
      else count.skipped += 1;
      if (status !== 'passed') count.notes.push(`${short} › ${fullName} : ${status}`);
    }
    const failedInside = file.assertionResults.some(({ status }) => status === 'failed');
    if (file.status === 'failed' && !failedInside) {
      count.failed += 1;
      count.notes.push(`${short} : ${file.message?.split('\n')[0] || 'le fichier de test ne se charge pas'}`);
    }
  }
  return count;
}

/**
 * @typedef {{ type: string, description?: string }} Annotation
 * @typedef {{ status: string, projectName: string, annotations?: Annotation[] }} PlaywrightTest
 * @typedef {{ title: string, file: string, tests: PlaywrightTest[] }} PlaywrightSpec
 * @typedef {{ suites?: PlaywrightSuite[], specs?: PlaywrightSpec[] }} PlaywrightSuite
 */

/**
 * @param {PlaywrightSuite} suite
 * @returns {PlaywrightSpec[]}
 */
const specsOf = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)];

/**
 * Playwright's JSON report: one count a test and project. A flaky test is a failed one.
 * @param {string} name
 * @param {PlaywrightSuite & { errors?: { message?: string }[] }} report
 * @returns {Count}
 */
export function countPlaywright(name, report) {
  /** @type {Count} */
  const count = { name, passed: 0, failed: 0, skipped: 0, notes: [] };
  for (const spec of specsOf(report)) {
    for (const test of spec.tests) {
      const label = `${spec.file} › ${spec.title} [${test.projectName}]`;
      if (test.status === 'expected') count.passed += 1;
      else if (test.status === 'skipped') {
        count.skipped += 1;
        const reason = test.annotations?.find(({ type }) => type === 'skip' || type === 'fixme')?.description;
        count.notes.push(`${label} : sauté, ${reason ?? 'sans raison donnée'}`);
      } else {
        count.failed += 1;
        count.notes.push(`${label} : ${test.status}`);
      }
    }
  }
  for (const { message } of report.errors ?? []) {
    count.failed += 1;
    count.notes.push(`${name} : ${message?.split('\n')[0] ?? 'erreur hors test'}`);
  }
  return count;
}

/**
 * The last line of a script that counts for itself: `12 passed, 0 failed, 1 skipped`.
 * @param {string} name
 * @param {string} output
 * @returns {Count | null}
 */
export function countFromLastLine(name, output) {
  const last = output.trimEnd().split('\n').at(-1) ?? '';
  const match = /^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?$/.exec(last.trim());
  if (!match) return null;
  const [, passed, failed, skipped] = match.map(Number);
  return { name, passed: passed ?? 0, failed: failed ?? 0, skipped: skipped || 0, notes: [] };
}

/**
 * @param {readonly Count[]} counts
 * @returns {{ passed: number, failed: number, skipped: number }}
 */
export function total(counts) {
  const sum = (/** @type {'passed' | 'failed' | 'skipped'} */ key) =>
    counts.reduce((n, count) => n + count[key], 0);
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
}

/**
 * `N passed, N failed`, and `, N skipped` only when there are some.
 * @param {readonly Count[]} counts
 */
export function totalLine(counts) {
  const { passed, failed, skipped } = total(counts);
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
}
