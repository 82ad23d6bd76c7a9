/** Builds programs that are measured, as Node runs them, with everything in them but what is named. */
import { build } from 'vite'

/** @param input by name: its source @param fileNames how the files are called that come of them */
export function bundle(
  outDir,
  input,
  { external = [], alias = [], fileNames = '[name].mjs', emptyOutDir = true } = {},
) {
  return build({
    configFile: false,
    logLevel: 'warn',
    resolve: { alias },
    build: {
      ssr: true,
      target: 'node20',
      outDir,
      emptyOutDir,
      rollupOptions: { input, output: { entryFileNames: fileNames } },
    },
    ssr: { noExternal: true, external },
  })
}
