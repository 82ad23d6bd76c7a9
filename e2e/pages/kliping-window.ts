/** The whole window as a person sees it: its parts by role and name, and the ways between them. */
import type { Page } from 'playwright/test'
import { Collections } from './collections'
import { ColumnCheck } from './column-check'
import { ExportMenu } from './export-menu'
import { Highlights } from './highlights'
import { ImportReport } from './import-report'
import { LearntRules } from './learnt-rules'
import { Library } from './library'
import { Palette } from './palette'
import { Reader } from './reader'
import { Samples } from './samples'
import { Selection } from './selection'
import { Settings } from './settings'
import { Timeline } from './timeline'
import { Trash } from './trash'

export class KlipingWindow {
  readonly library: Library
  readonly reader: Reader
  readonly highlights: Highlights
  readonly report: ImportReport
  readonly columns: ColumnCheck
  readonly exports: ExportMenu
  readonly samples: Samples
  readonly settings: Settings
  readonly trash: Trash
  readonly selection: Selection
  readonly collections: Collections
  readonly timeline: Timeline
  readonly palette: Palette
  readonly learnt: LearntRules
  readonly status
  readonly shortcutSheet

  constructor(readonly page: Page) {
    this.library = new Library(page)
    this.reader = new Reader(page)
    this.highlights = new Highlights(page)
    this.report = new ImportReport(page)
    this.columns = new ColumnCheck(page)
    this.exports = new ExportMenu(page)
    this.samples = new Samples(page)
    this.settings = new Settings(page)
    this.trash = new Trash(page)
    this.selection = new Selection(page)
    this.collections = new Collections(page)
    this.timeline = new Timeline(page)
    this.palette = new Palette(page)
    this.learnt = new LearntRules(page)
    this.status = page.getByRole('contentinfo')
    this.shortcutSheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  }

  /** Opens the window and waits until the archive has answered. */
  async open(url: string): Promise<void> {
    await this.page.goto(url)
    await this.status.getByText(/stor(y|ies)/).waitFor()
  }

  /** Imports through the browser's own file dialog. */
  async importFiles(paths: string[]): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser')
    await this.page.getByRole('button', { name: 'Import', exact: true }).click()
    await this.page.getByRole('menuitem', { name: 'Files…' }).click()
    await (await chooser).setFiles(paths)
  }

  /** Waits until an import has ended; the status then tells what came of it. */
  async importFinished(): Promise<void> {
    await this.status
      .getByRole('status')
      .filter({ hasText: /Import (finished|stopped)/ })
      .waitFor({ timeout: 30_000 })
  }

  /** The message that came up in a corner. */
  notice(text: string | RegExp) {
    return this.page.getByRole('alertdialog').filter({ hasText: text })
  }

  banner(text: string | RegExp) {
    return this.page.getByRole('alert').filter({ hasText: text })
  }
}
