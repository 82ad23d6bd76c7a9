/** The desktop's words in the system's language: its menu and dialogs stand beside those of other programs. */
import { app } from 'electron'
import type { DesktopWords } from './en'
import { wordsFor } from './words-for'

/** Known once the app is ready. */
export function desktopWords(): DesktopWords {
  return wordsFor(app.getPreferredSystemLanguages())
}
