/** Kliping as a desktop program, for specs: the same for real Electron and for its stand-in. */
import type { MenuItem } from 'electron'
import type { Page } from 'playwright/test'

export interface DesktopLaunch {
  /** Kliping's archive; made when it is not there. */
  archiveDir: string
  /** Electron's own folder: settings, storage, lock. */
  userDataDir: string
}

type Electron = typeof import('electron')

/** What each of the two gives. */
export interface Desktop {
  page: Page
  /** Runs a function in the main process. It is sent as text: all it needs comes in `argument`. */
  evaluate<R, A>(run: (electron: Electron, argument: A) => R | Promise<R>, argument: A): Promise<R>
  /** Drops files from the system on the page. */
  drop(paths: string[]): Promise<void>
  /** Resolves with the exit code of the main process. */
  exited: Promise<number | null>
  /** What it wrote to standard output and error. */
  output(): string
  /** Ends it the hard way, where it has not ended. */
  end(): Promise<void>
}

/** What the main process asked a person or the desktop. */
export interface Asked {
  what: 'open' | 'save' | 'question' | 'error' | 'link' | 'folder'
  details: unknown
}

/** Puts a person's answers in place of the dialogs; what is asked is kept for {@link asked}. */
export async function answerDialogs(
  desktop: Desktop,
  answers: { open?: string[]; save?: string; button?: string },
): Promise<void> {
  await desktop.evaluate(({ dialog, shell }, { open, save, button }) => {
    const kept = globalThis as { asked?: Asked[] }
    kept.asked ??= []
    const note = (what: Asked['what'], details: unknown) => kept.asked?.push({ what, details })
    Object.assign(dialog, {
      showOpenDialog: async (...given: unknown[]) => {
        note('open', given.at(-1))
        return { canceled: open === undefined, filePaths: open ?? [] }
      },
      showSaveDialog: async (...given: unknown[]) => {
        note('save', given.at(-1))
        return { canceled: save === undefined, filePath: save ?? '' }
      },
      showMessageBox: async (...given: unknown[]) => {
        const options = given.at(-1) as { buttons: string[]; cancelId: number }
        note('question', options)
        return { response: button === undefined ? options.cancelId : options.buttons.indexOf(button) }
      },
      showErrorBox: (title: string, content: string) => note('error', { title, content }),
    })
    Object.assign(shell, {
      openExternal: async (url: string) => note('link', url),
      showItemInFolder: (path: string) => note('folder', path),
    })
  }, answers)
}

export function asked(desktop: Desktop): Promise<Asked[]> {
  return desktop.evaluate(() => (globalThis as { asked?: Asked[] }).asked ?? [], undefined)
}

/** @throws Error when the menu bar has no such item */
export async function chooseMenuItem(desktop: Desktop, label: string): Promise<void> {
  await desktop.evaluate(({ Menu }, wanted) => {
    const all = (items: MenuItem[]): MenuItem[] => items.flatMap((item) => [item, ...all(item.submenu?.items ?? [])])
    const item = all(Menu.getApplicationMenu()?.items ?? []).find(({ label }) => label === wanted)
    if (!item) throw new Error(`The menu bar has no ${wanted}`)
    item.click()
  }, label)
}

/** Quits as the menu does. @returns the exit code */
export async function quit(desktop: Desktop): Promise<number | null> {
  // The process may be gone before it can answer.
  await desktop.evaluate(({ app }) => app.quit(), undefined).catch(() => {})
  return desktop.exited
}
