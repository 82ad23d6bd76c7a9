/** Reads the results that Vitest and Playwright leave as JSON into one form, so that they can be counted together. */

/**
 * @typedef {object} Results
 * @property {number} passed
 * @property {string[]} failed names of the tests that failed, and of files that could not be run
 * @property {string[]} skipped names, with the reason where one was given
 */

/** @returns {Results} of Vitest's JSON reporter */
export function readVitest(report) {
  const results = { passed: 0, failed: [], skipped: [] }
  for (const file of report.testResults) {
    for (const test of file.assertionResults) {
      if (test.status === 'passed') results.passed++
      else if (test.status === 'failed') results.failed.push(test.fullName)
      else results.skipped.push(test.fullName)
    }
    const told = file.assertionResults.some((test) => test.status === 'failed')
    if (file.status === 'failed' && !told) results.failed.push(`${file.name}: ${file.message || 'could not be run'}`)
  }
  return results
}

/** @returns {Results} of Playwright's JSON reporter */
export function readPlaywright(report) {
  const results = { passed: 0, failed: report.errors.map((error) => error.message ?? 'the run failed'), skipped: [] }
  for (const suite of report.suites) readSuite(suite, [], results)
  return results
}

function readSuite(suite, above, results) {
  const path = [...above, suite.title]
  for (const inner of suite.suites ?? []) readSuite(inner, path, results)
  for (const spec of suite.specs ?? []) {
    for (const test of spec.tests) {
      const name = [`[${test.projectName}]`, ...path, spec.title].join(' › ')
      if (test.status === 'skipped') results.skipped.push(name + reason(test))
      else if (test.status === 'expected') results.passed++
      // A test that passed only when it was tried again is not one to rely on.
      else results.failed.push(test.status === 'flaky' ? `${name} (only when tried again)` : name)
    }
  }
}

function reason(test) {
  const described = (test.annotations ?? []).find((annotation) => annotation.description)
  return described ? `: ${described.description}` : ''
}
