import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const here = (path: string) => resolve(import.meta.dirname, path)

/** Main, the CLI and the workers share one build, so that they share chunks; everything they need is bundled. */
export default defineConfig({
  main: {
    // fflate's entry for Node declares a `require` of its own, which a bundle of modules has already.
    resolve: { alias: [{ find: /^fflate$/, replacement: here('node_modules/fflate/esm/browser.js') }] },
    build: {
      externalizeDeps: false,
      target: 'node20.19',
      outDir: 'out',
      emptyOutDir: true,
      minify: false,
      // pdf.js is one file of two megabytes, loaded only for PDFs.
      chunkSizeWarningLimit: 2500,
      rollupOptions: {
        external: ['electron'],
        input: {
          'main/index': here('src/main/index.ts'),
          'cli/index': here('src/cli/index.ts'),
          'cli/start': here('src/cli/start/index.ts'),
          'node/indexing-worker': here('src/node/indexing/indexing-worker.ts'),
          'node/reader-worker': here('src/node/reading/reader-worker.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      outDir: 'out/preload',
      rollupOptions: {
        input: { index: here('src/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: here('src/renderer'),
    plugins: [react()],
    build: {
      outDir: here('out/renderer'),
      minify: true,
      modulePreload: { polyfill: false },
      // Everything comes from the disk; no network waits for a smaller piece.
      chunkSizeWarningLimit: 1500,
      rollupOptions: { input: { index: here('src/renderer/index.html') } },
    },
  },
})
