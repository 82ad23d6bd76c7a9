/** Where Kliping's own files lie. Every built module is one folder below `out/`, every source module one below `src/`. */
import { join } from 'node:path'

/** The built pages of the window. */
export const rendererDir = join(import.meta.dirname, '../renderer')
/** The built bridge between window and main process. */
export const preloadFile = join(import.meta.dirname, '../preload/index.cjs')
/** The stories that a first start brings into the new archive. */
export const sampleDir = join(import.meta.dirname, '../../archive/sample')
/** The folder that holds `package.json`, `out/` and `node_modules/`. */
export const packageDir = join(import.meta.dirname, '../..')
