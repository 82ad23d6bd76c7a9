import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, it } from 'vitest'
import { menuTemplate } from './menu'
import { ar } from './words/ar'
import { en } from './words/en'
import { id } from './words/id'

const chosen: string[] = []
const actions = {
  importFiles: (kind: string) => chosen.push(kind),
  showArchiveFolder: () => chosen.push('folder shown'),
  tellPage: (item: string) => chosen.push(item),
}

function items(template: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return template.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? items(item.submenu) : [])])
}

describe('menuTemplate', () => {
  it('does what each label says', () => {
    const all = items(menuTemplate('linux', true, en, actions))
    const click = (label: string) => (all.find((item) => item.label === label)?.click as (() => void) | undefined)?.()
    for (const label of ['Import Files…', 'Import Folder…', 'Export…', 'Search Stories', 'Change Theme', 'Settings…'])
      click(label)
    expect(chosen).toEqual(['files', 'folder', 'export', 'search', 'theme', 'settings'])
  })

  it.each(['linux', 'win32', 'darwin'] as const)('gives no accelerator twice on %s', (platform) => {
    const accelerators = items(menuTemplate(platform, true, en, actions)).flatMap((item) => item.accelerator ?? [])
    expect(new Set(accelerators).size).toBe(accelerators.length)
  })

  it('has the editing roles that copying needs, and the application menu where the Mac wants it', () => {
    const roles = (platform: NodeJS.Platform) =>
      items(menuTemplate(platform, true, en, actions)).map((item) => item.role)
    expect(roles('linux')).toEqual(expect.arrayContaining(['copy', 'paste', 'undo', 'zoomIn', 'quit', 'about']))
    expect(roles('darwin')[0]).toBe('appMenu')
    expect(roles('darwin')).toEqual(expect.arrayContaining(['about', 'services', 'hide', 'unhide', 'quit']))
  })

  it.each(['linux', 'win32', 'darwin'] as const)('has the settings once on %s', (platform) => {
    const labels = items(menuTemplate(platform, true, en, actions)).map((item) => item.label)
    expect(labels.filter((label) => label === 'Settings…')).toHaveLength(1)
  })

  it.each([
    ['Indonesian', id, 'Setelan…'],
    ['Arabic', ar, 'الإعدادات…'],
  ])('says everything in %s', (_, words, settings) => {
    const english = new Set(items(menuTemplate('linux', true, en, actions)).map((item) => item.label))
    const labels = items(menuTemplate('linux', true, words, actions)).flatMap((item) => item.label ?? [])
    expect(labels).toContain(settings)
    expect(labels.filter((label) => english.has(label) && label !== '&Edit')).toEqual([])
  })

  it('offers developer tools only while developing', () => {
    const roles = (isPackaged: boolean) =>
      items(menuTemplate('linux', isPackaged, en, actions)).map((item) => item.role)
    expect(roles(false)).toContain('toggleDevTools')
    expect(roles(true)).not.toContain('toggleDevTools')
  })
})
