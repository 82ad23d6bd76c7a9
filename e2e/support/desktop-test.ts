/** What the specs of the desktop program need; real Electron and its stand-in each give a `test` with it. */
import type { Desktop } from './desktop-app'
import type { Stories } from './ready-archives'

export interface DesktopFixtures {
  /** What the archive starts with; with none, the program makes it, as at a first start. */
  stories: Stories
  /** A folder for this test, gone after it; the archive is `archive` in it. */
  folder: string
  /** Starts Kliping and waits for its window; a second time, on the same archive and settings. */
  open(): Promise<Desktop>
  /** Starts Kliping beside one that runs, without waiting for a window. */
  startAnother(): Promise<{ exited: Promise<number | null> }>
}
