/** A link to the web is opened in the browser only after a person was asked: the site will see that they came. */
import { clipboard, dialog, shell } from 'electron'
import { desktopWords } from './words/desktop-words'

/** @param url `http:` or `https:` */
export async function askToOpenLink(url: string): Promise<void> {
  const { link } = desktopWords()
  const buttons = [link.cancel, link.open, link.copy]
  const { response } = await dialog.showMessageBox({
    type: 'question',
    message: link.question(new URL(url).host),
    detail: link.detail(url),
    buttons,
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  })
  if (buttons[response] === link.open) await shell.openExternal(url)
  if (buttons[response] === link.copy) clipboard.writeText(url)
}
