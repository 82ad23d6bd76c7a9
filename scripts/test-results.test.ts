import { describe, expect, it } from 'vitest'
import { readPlaywright, readVitest } from './test-results.mjs'

describe('readVitest', () => {
  const test = (status: string, fullName: string) => ({ status, fullName })

  it('counts every state of a test', () => {
    const report = {
      testResults: [
        {
          name: 'a.test.ts',
          status: 'failed',
          assertionResults: [
            ...['passed', 'passed', 'failed'].map((status, index) => test(status, `test ${index}`)),
            ...['pending', 'skipped', 'todo', 'disabled'].map((status) => test(status, status)),
          ],
        },
      ],
    }
    expect(readVitest(report)).toEqual({
      passed: 2,
      failed: ['test 2'],
      skipped: ['pending', 'skipped', 'todo', 'disabled'],
    })
  })

  it('counts a file that could not be loaded as one failure', () => {
    const report = {
      testResults: [{ name: 'b.test.ts', status: 'failed', message: 'no such module', assertionResults: [] }],
    }
    expect(readVitest(report)).toEqual({ passed: 0, failed: ['b.test.ts: no such module'], skipped: [] })
  })
})

describe('readPlaywright', () => {
  const spec = (title: string, status: string, annotations: object[] = []) => ({
    title,
    tests: [{ status, projectName: 'browser', annotations }],
  })

  it('counts every state in suites of any depth, and tells why a test was skipped', () => {
    const report = {
      errors: [],
      suites: [
        {
          title: 'a.spec.ts',
          specs: [spec('opens', 'expected'), spec('shuts', 'flaky')],
          suites: [
            {
              title: 'inside',
              specs: [
                spec('breaks', 'unexpected'),
                spec('waits', 'skipped', [{ type: 'skip', description: 'no binary' }]),
              ],
            },
          ],
        },
      ],
    }
    expect(readPlaywright(report)).toEqual({
      passed: 1,
      failed: ['[browser] › a.spec.ts › inside › breaks', '[browser] › a.spec.ts › shuts (only when tried again)'],
      skipped: ['[browser] › a.spec.ts › inside › waits: no binary'],
    })
  })

  it('counts what failed outside of any test', () => {
    const report = { errors: [{ message: 'No tests found' }], suites: [] }
    expect(readPlaywright(report)).toEqual({ passed: 0, failed: ['No tests found'], skipped: [] })
  })
})
