import { expect, test } from 'vitest';
import { countTests, sum } from './test-count.mjs';

test('passed and failed tests are counted as vitest counts them', () => {
  const failing = { status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] };
  expect(countTests({ numPassedTests: 4, numFailedTests: 1, testResults: [failing] }, false)).toEqual({ passed: 4, failed: 1 });
});

test('a file that breaks before its first test is one failure', () => {
  const broken = { status: 'failed', assertionResults: [] };
  expect(countTests({ numPassedTests: 4, numFailedTests: 0, testResults: [broken] }, false)).toEqual({ passed: 4, failed: 1 });
});

test('a run that fails without a failing test, or without any report, is one failure', () => {
  expect(countTests({ numPassedTests: 4, numFailedTests: 0, testResults: [] }, false)).toEqual({ passed: 4, failed: 1 });
  expect(countTests(undefined, false)).toEqual({ passed: 0, failed: 1 });
});

test('counts add up', () => {
  expect(sum([countTests({ numPassedTests: 2 }, true), { passed: 1, failed: 1 }])).toEqual({ passed: 3, failed: 1 });
});
