/** `Menu` and its items: built from a template, checked as far as Electron checks it, and clicked by specs. */
import type { MenuItemConstructorOptions } from 'electron'
import { app } from './app'
import { BrowserWindow } from './browser-window'

/** What Electron itself does for a role, as far as it shows in a spec. */
const roleActions: Record<string, () => void> = {
  quit: () => app.quit(),
  close: () => BrowserWindow.getFocusedWindow()?.close(),
}
const modifiers = /^(CmdOrCtrl|CommandOrControl|Cmd|Command|Ctrl|Control|Alt|Option|AltGr|Shift|Super|Meta)$/
const key =
  /^([A-Z0-9]|F([1-9]|1\d|2[0-4])|Plus|Space|Tab|Backspace|Delete|Insert|Enter|Return|Up|Down|Left|Right|Home|End|PageUp|PageDown|Esc|Escape|[)!@#$%^&*(:;+=<,_\->.?/~`{}[\]|\\"'])$/

class MenuItem {
  readonly label: string
  readonly role: string | undefined
  readonly submenu: Menu | undefined
  readonly #options: MenuItemConstructorOptions

  constructor(options: MenuItemConstructorOptions) {
    if (!options.label && !options.role && options.type !== 'separator') {
      throw new Error('Invalid template for MenuItem: must have either label, role or type')
    }
    if (options.accelerator) checkAccelerator(options.accelerator)
    this.label = options.label ?? options.role ?? ''
    this.role = options.role
    this.submenu = Array.isArray(options.submenu) ? Menu.buildFromTemplate(options.submenu) : undefined
    this.#options = options
  }

  click = (): void => {
    if (this.role) roleActions[this.role]?.()
    else (this.#options.click as (() => void) | undefined)?.()
  }
}

export class Menu {
  static #application: Menu | null = null
  readonly items: MenuItem[] = []

  static buildFromTemplate(template: readonly MenuItemConstructorOptions[]): Menu {
    const menu = new Menu()
    for (const options of template) menu.items.push(new MenuItem(options))
    return menu
  }
  static setApplicationMenu(menu: Menu | null): void {
    Menu.#application = menu
  }
  static getApplicationMenu(): Menu | null {
    return Menu.#application
  }
}

function checkAccelerator(accelerator: string): void {
  const parts = accelerator.split('+')
  const last = parts.pop() ?? ''
  if (!key.test(last) || !parts.every((part) => modifiers.test(part))) {
    throw new TypeError(`Invalid accelerator: ${accelerator}`)
  }
}
