/** @typedef {{ passed: number, failed: number }} Count */

/**
 * @param {unknown} report what vitest's JSON reporter wrote; undefined when it wrote nothing
 * @param {boolean} ok whether vitest ended with exit code 0
 * @returns {Count} a file that could not be read counts as one failure, and so does a fault outside of any test
 */
export function countTests(report, ok) {
  const {
    numPassedTests: passed = 0,
    numFailedTests = 0,
    testResults = [],
  } = typeof report === 'object' && report !== null ? fields(report) : {};
  const broken = testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults?.some((one) => one.status === 'failed'),
  ).length;
  const failed = numFailedTests + broken;
  return { passed, failed: failed === 0 && !ok ? 1 : failed };
}

/**
 * @param {object} report
 * @returns {{ numPassedTests?: number, numFailedTests?: number, testResults?: { status: string, assertionResults?: { status: string }[] }[] }}
 */
function fields(report) {
  return report;
}

/** @param {Count[]} counts */
export function sum(counts) {
  return counts.reduce((all, one) => ({ passed: all.passed + one.passed, failed: all.failed + one.failed }), { passed: 0, failed: 0 });
}
