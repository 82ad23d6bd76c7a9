/** Builds the fuzzer beside the built program, whose reading worker it uses, and runs it. Arguments: see fuzz.ts. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { build } from 'vite'

const root = join(import.meta.dirname, '..')
await build({
  configFile: false,
  logLevel: 'warn',
  resolve: { alias: [{ find: /^fflate$/, replacement: join(root, 'node_modules/fflate/esm/browser.js') }] },
  build: {
    ssr: join(import.meta.dirname, 'fuzz.ts'),
    target: 'node20',
    outDir: join(root, 'out/fuzz'),
    emptyOutDir: true,
    rollupOptions: { output: { entryFileNames: '[name].js' } },
  },
  ssr: { noExternal: true },
})
const args = [join(root, 'out/fuzz/fuzz.js'), ...process.argv.slice(2)]
process.exitCode = spawnSync(process.execPath, args, { stdio: 'inherit' }).status ?? 1
