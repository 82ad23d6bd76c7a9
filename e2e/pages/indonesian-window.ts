/** The window in Indonesian: what the archive says there, and the ways to make it say so. */
import type { Locator, Page } from 'playwright/test'

export class IndonesianWindow {
  readonly report: Locator
  readonly reader: Locator
  readonly warnings: Locator

  constructor(private readonly page: Page) {
    this.report = page.getByRole('region', { name: 'Laporan impor' })
    this.reader = page.getByRole('region', { name: 'Pembaca' })
    this.warnings = this.reader.getByRole('list', { name: 'Yang perlu diketahui tentang berita ini' })
  }

  async open(url: string): Promise<void> {
    await this.page.goto(url)
    await this.page.getByRole('contentinfo').getByText('berita').waitFor()
  }

  /** Imports, and waits for the end of it. */
  async importFiles(paths: string[]): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser')
    await this.page.getByRole('button', { name: 'Impor', exact: true }).click()
    await this.page.getByRole('menuitem', { name: 'Berkas…' }).click()
    await (await chooser).setFiles(paths)
    await this.page.getByRole('status').filter({ hasText: 'Impor selesai' }).waitFor({ timeout: 30_000 })
  }

  async openReport(): Promise<void> {
    await this.page.getByRole('contentinfo').getByRole('button', { name: 'Lihat laporan' }).click()
    await this.report.waitFor()
  }

  reportLine(text: string): Locator {
    return this.report.getByRole('listitem').filter({ hasText: text })
  }

  async openStory(title: string): Promise<void> {
    await this.page.getByRole('listbox', { name: 'Berita' }).getByText(title).click()
    await this.reader.getByRole('article').waitFor()
  }

  async createCollection(name: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Koleksi baru' }).click()
    const form = this.page.getByRole('dialog', { name: 'Koleksi baru' })
    await form.getByRole('textbox', { name: 'Nama' }).fill(name)
    await form.getByRole('button', { name: 'Simpan' }).click()
  }

  showLeftOut(): Promise<void> {
    return this.reader.getByRole('button', { name: /di luar berita/ }).click()
  }

  notice(text: string): Locator {
    return this.page.getByRole('alertdialog').filter({ hasText: text })
  }
}
