/** What needs a person or the rest of the desktop: `dialog`, `shell`, `clipboard`, `screen`. Specs put answers in its place. */
import type { Rectangle } from 'electron'

function nobody(what: string): never {
  throw new Error(`${what}: nobody is here to answer. The spec must say what happens.`)
}

export const dialog = {
  showOpenDialog: async (..._: unknown[]): Promise<{ canceled: boolean; filePaths: string[] }> =>
    nobody('showOpenDialog'),
  showSaveDialog: async (..._: unknown[]): Promise<{ canceled: boolean; filePath: string }> => nobody('showSaveDialog'),
  showMessageBox: async (..._: unknown[]): Promise<{ response: number; checkboxChecked: boolean }> =>
    nobody('showMessageBox'),
  /** Before a window is there, Electron writes it to standard error on Linux. */
  showErrorBox: (title: string, content: string): void => console.error(`${title}\n${content}`),
}

export const shell = {
  openExternal: async (_: string): Promise<void> => nobody('openExternal'),
  showItemInFolder: (_: string): void => nobody('showItemInFolder'),
}

let copied = ''
export const clipboard = {
  writeText: (text: string): void => {
    copied = text
  },
  readText: (): string => copied,
}

const workArea: Rectangle = { x: 0, y: 0, width: 1920, height: 1040 }
export const screen = {
  getAllDisplays: () => [{ id: 1, bounds: { ...workArea, height: 1080 }, workArea, scaleFactor: 1 }],
}
