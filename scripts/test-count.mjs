/**
 * Passed and failed tests of one vitest run. A file that cannot even load has no tests to fail,
 * and a run that crashed has no report: both count as failures, or the total would look clean.
 *
 * @param {boolean} exitedWell whether vitest ended with exit code 0
 * @param {{ numPassedTests: number, numFailedTests: number, testResults: { status: string, assertionResults: { status: string }[] }[] } | null} report
 * @returns {{ passed: number, failed: number }}
 */
export const countTests = (exitedWell, report) => {
  const passed = report?.numPassedTests ?? 0;
  const unloaded = (report?.testResults ?? []).filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  ).length;
  const failed = (report?.numFailedTests ?? 0) + unloaded;
  return { passed, failed: exitedWell ? failed : Math.max(failed, 1) };
};
