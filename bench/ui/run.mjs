/**
 * Measures the window on a large archive in a real browser, and writes docs/ui-performance.md.
 * Usage: npm run bench:ui [-- SIZE [FOLDER]]   (default 100000, some eight minutes; FOLDER keeps the archive of that size, so that
 * another run need not make it again)
 */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { bundle } from '../bundle.mjs'

const here = import.meta.dirname
const out = join(here, '../out/ui')
await bundle(
  out,
  { measure: join(here, 'measure.ts') },
  { external: ['playwright', 'playwright/test', '@sparticuz/chromium'] },
)
const { status } = spawnSync(process.execPath, [join(out, 'measure.mjs'), ...process.argv.slice(2)], {
  stdio: 'inherit',
})
process.exit(status ?? 1)
