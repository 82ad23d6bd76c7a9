/** A link to the web is opened in the browser only after a person was asked: the site will see that they came. */
import { clipboard, dialog, shell } from 'electron'

const buttons = ['Cancel', 'Open in Browser', 'Copy Address']

/** @param url `http:` or `https:` */
export async function askToOpenLink(url: string): Promise<void> {
  const { response } = await dialog.showMessageBox({
    type: 'question',
    message: `Open ${new URL(url).host} in your browser?`,
    detail: `${url}\n\nKliping itself stays offline, but the site will see a visit from this machine.`,
    buttons,
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  })
  if (buttons[response] === 'Open in Browser') await shell.openExternal(url)
  if (buttons[response] === 'Copy Address') clipboard.writeText(url)
}
