/** Bundles the stand-in for plain Node: it is TypeScript, and Node 20 runs none. */
import { join } from 'node:path'
import { build } from 'vite'

/** @returns the file to give to `node --import` */
export async function buildStandIn(outDir: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    root: import.meta.dirname,
    build: {
      ssr: true,
      target: 'node20.19',
      outDir,
      emptyOutDir: true,
      minify: false,
      rollupOptions: {
        input: {
          register: join(import.meta.dirname, 'register.ts'),
          electron: join(import.meta.dirname, 'electron/index.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
  })
  return join(outDir, 'register.js')
}
