/**
 * `npm test`: builds, runs the unit tests, breaks files for most of a minute and imports them, runs the tests in a browser, and
 * says as its last line how many tests there were. What the runners report is also in `test-results/` as JSON.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { readPlaywright, readVitest } from './test-results.mjs'

const root = resolve(import.meta.dirname, '..')
const fuzzSeconds = 45
const resultsDir = join(root, 'test-results')

function run(name, packagePath, args, env = {}) {
  console.log(`\n▸ ${name}`)
  const script = join(root, 'node_modules', packagePath)
  const ended = spawnSync(process.execPath, [script, ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  if (ended.error) console.error(ended.error.message)
  return ended.status ?? 1
}

/** A runner that fails without naming a test, or runs none, has failed as a whole. */
function collect(name, exitCode, file, read) {
  if (!existsSync(file)) return { passed: 0, failed: [`${name} left no results`], skipped: [] }
  const results = read(JSON.parse(readFileSync(file, 'utf8')))
  const count = results.passed + results.failed.length + results.skipped.length
  if (count === 0) results.failed.push(`${name} ran no test`)
  else if (exitCode !== 0 && results.failed.length === 0)
    results.failed.push(`${name} ended with exit code ${exitCode}`)
  return results
}

rmSync(resultsDir, { recursive: true, force: true })
mkdirSync(resultsDir)
const all = []

const built = run('Build', 'electron-vite/bin/electron-vite.js', ['build', '--logLevel', 'warn'])
if (built !== 0) all.push({ passed: 0, failed: ['The build failed'], skipped: [] })

const vitestFile = join(resultsDir, 'vitest.json')
const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${vitestFile}`]
const vitest = run('Unit tests', 'vitest/vitest.mjs', ['run', ...reporters])
all.push(collect('Vitest', vitest, vitestFile, readVitest))

// One test: that nothing got out. The same files each time, so that it fails for a change; other seeds are tried by hand.
const fuzz = run('Broken files', '../fuzz/run.mjs', ['--seed', '1', '--seconds', String(fuzzSeconds)])
all.push(
  fuzz === 0
    ? { passed: 1, failed: [], skipped: [] }
    : { passed: 0, failed: ['A broken file got out of the cage'], skipped: [] },
)

const playwrightFile = join(resultsDir, 'playwright.json')
// A folder of its own for what the tests leave: Playwright empties it, and must not take Vitest's results along.
const args = ['test', '--reporter=list,json', `--output=${join(resultsDir, 'playwright')}`]
const playwright = run('Tests in a browser', 'playwright/cli.js', args, { PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightFile })
all.push(collect('Playwright', playwright, playwrightFile, readPlaywright))

const passed = all.reduce((sum, results) => sum + results.passed, 0)
const failed = all.flatMap((results) => results.failed)
const skipped = all.flatMap((results) => results.skipped)
console.log('')
for (const name of skipped) console.log(`SKIPPED  ${name}`)
for (const name of failed) console.log(`FAILED   ${name}`)
console.log(`${passed} passed, ${failed.length} failed, ${skipped.length} skipped`)
process.exitCode = failed.length > 0 ? 1 : 0
