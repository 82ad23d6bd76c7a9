import { describe, expect, it } from 'vitest'
import { findInstalledBrowser, type Machine } from './installed-browser'

const machine = (platform: NodeJS.Platform, files: string[], env: NodeJS.ProcessEnv): Machine => ({
  platform,
  env,
  exists: (path) => files.includes(path),
})

describe('findInstalledBrowser', () => {
  it('takes the browser that a variable names before any other', () => {
    const files = ['/opt/mine', '/usr/bin/chromium']
    expect(findInstalledBrowser(machine('linux', files, { PATH: '/usr/bin', CHROMIUM_PATH: '/opt/mine' }))).toBe(
      '/opt/mine',
    )
    expect(findInstalledBrowser(machine('linux', files, { PATH: '/usr/bin', CHROME_PATH: '/opt/mine' }))).toBe(
      '/opt/mine',
    )
  })

  it('says which variable names a browser that is not there', () => {
    expect(() => findInstalledBrowser(machine('linux', [], { CHROME_PATH: '/gone' }))).toThrow(
      /CHROME_PATH names \/gone/,
    )
  })

  it('walks the PATH on Linux, Chromium first, and leaves relative folders alone', () => {
    const files = ['/usr/bin/google-chrome', '/opt/bin/chromium', 'here/chromium']
    expect(findInstalledBrowser(machine('linux', files, { PATH: 'here:/usr/bin:/opt/bin' }))).toBe('/opt/bin/chromium')
    expect(findInstalledBrowser(machine('linux', ['here/chromium'], { PATH: 'here' }))).toBeUndefined()
  })

  it('knows where macOS and Windows keep them', () => {
    const edge = '/Users/ada/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'
    expect(findInstalledBrowser(machine('darwin', [edge], { HOME: '/Users/ada' }))).toBe(edge)
    const chrome = 'C:\\Users\\ada\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe'
    const env = { PROGRAMFILES: 'C:\\Program Files', LOCALAPPDATA: 'C:\\Users\\ada\\AppData\\Local' }
    expect(findInstalledBrowser(machine('win32', [chrome], env))).toBe(chrome)
  })

  it('finds nothing on a bare machine', () => {
    expect(findInstalledBrowser(machine('linux', [], {}))).toBeUndefined()
  })
})
