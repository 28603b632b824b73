import { describe, expect, test } from 'vitest';
import { countsOf } from '../../../scripts/lib/counts/ci-summary.mjs';
import {
  countFromLastLine,
  countPlaywright,
  countVitest,
  failure,
  skip,
  success,
  totalLine,
  withExitCode,
} from '../../../scripts/lib/counts/counts.mjs';

const figures = ({ passed, failed, skipped }: { passed: number; failed: number; skipped: number }) => [
  passed,
  failed,
  skipped,
];

describe('Vitest report', () => {
  const file = (status: string, statuses: readonly string[], message = '') => ({
    name: '/x/tests/unit/a.test.ts',
    status,
    message,
    assertionResults: statuses.map((each, rank) => ({ status: each, fullName: `test ${rank}` })),
  });

  test('tests are counted by their state', () => {
    const report = {
      testResults: [file('passed', ['passed', 'passed', 'pending']), file('failed', ['failed'])],
    };
    const count = countVitest('vitest', report);
    expect(figures(count)).toEqual([2, 1, 1]);
    expect(count.notes).toContain('tests/unit/a.test.ts › test 0 : failed');
  });

  test('a file that does not load is a failure', () => {
    const count = countVitest('vitest', { testResults: [file('failed', [], 'Cannot find module x\n at…')] });
    expect(figures(count)).toEqual([0, 1, 0]);
    expect(count.notes).toEqual(['tests/unit/a.test.ts : Cannot find module x']);
  });

  test('a teardown that fails after passing tests is a failure', () => {
    expect(figures(countVitest('vitest', { testResults: [file('failed', ['passed'])] }))).toEqual([1, 1, 0]);
  });
});

describe('Playwright report', () => {
  const spec = (status: string, description?: string) => ({
    title: 'opens',
    file: 'start.spec.ts',
    tests: [
      {
        status,
        projectName: 'desktop',
        ...(description ? { annotations: [{ type: 'skip', description }] } : {}),
      },
    ],
  });

  test('nested suites are counted, a flaky test is a failure, a skip gives its reason', () => {
    const report = {
      suites: [
        { specs: [spec('expected')], suites: [{ specs: [spec('flaky'), spec('skipped', 'no GPU')] }] },
      ],
    };
    const count = countPlaywright('playwright', report);
    expect(figures(count)).toEqual([1, 1, 1]);
    expect(count.notes).toContain('start.spec.ts › opens [desktop] : sauté, no GPU');
  });

  test('an error outside of any test is a failure', () => {
    expect(figures(countPlaywright('playwright', { errors: [{ message: 'No tests found' }] }))).toEqual([
      0, 1, 0,
    ]);
  });
});

describe('sums', () => {
  test('a bad exit with no failed test counts as one failure, once', () => {
    expect(withExitCode(success('a'), 1).failed).toBe(1);
    expect(withExitCode(failure('a', 'x'), 1).failed).toBe(1);
    expect(withExitCode(success('a'), 0).failed).toBe(0);
  });

  test('the line names skips only when there are some', () => {
    expect(totalLine([success('a'), failure('b', 'x')])).toBe('1 passed, 1 failed');
    expect(totalLine([success('a'), skip('b', 'x')])).toBe('1 passed, 0 failed, 1 skipped');
    expect(totalLine([])).toBe('0 passed, 0 failed');
  });

  test('the last line of a program is its count, and only that form is', () => {
    const count = countFromLastLine('soak', 'noise\n12 passed, 1 failed, 3 skipped\n');
    expect(count && figures(count)).toEqual([12, 1, 3]);
    expect(countFromLastLine('soak', '4 passed, 0 failed')?.skipped).toBe(0);
    expect(countFromLastLine('soak', '12 passed, 1 failed\nbye')).toBeNull();
    expect(countFromLastLine('soak', 'all 12 passed')).toBeNull();
  });
});

describe('steps of a CI run', () => {
  const none = () => [];

  test.each([
    ['check|lint|0', [1, 0, 0]],
    ['check|lint|1', [0, 1, 0]],
    ['check|lint|124', [0, 1, 0]],
    ['check|lint|', [0, 1, 0]],
    ['check|audit|77|registry silent', [0, 0, 1]],
  ])('%s', (step, expected) => {
    expect(countsOf(step, none).map(figures)).toEqual([expected]);
  });

  test('a skip keeps its reason', () => {
    expect(countsOf('check|audit|77|no | answer', none)[0]?.notes).toEqual(['audit : sauté, no | answer']);
  });

  test('a suite brings its own counts', () => {
    const read = (name: string, code: number) => [failure(name, `code ${code}`)];
    expect(countsOf('suite|npm-test|3', read)).toEqual([failure('npm-test', 'code 3')]);
  });
});
