/** The window: masthead, three panes, status. */
import { PanelLeft, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { useArchiveInfo } from '../api/queries'
import { Button, IconButton } from '../controls/button'
import { errorText } from '../controls/error-text'
import { Message } from '../controls/message'
import { ExportMenu } from '../export/export-menu'
import { useI18n } from '../i18n/i18n'
import { DropTarget } from '../imports/drop-target'
import { ImportMenu } from '../imports/import-menu'
import { ImportReport } from '../imports/import-report'
import { FiltersPane } from '../library/filters-pane'
import { LibraryPane } from '../library/library-pane'
import { SearchField } from '../library/search-field'
import { ReaderPane } from '../reader/reader-pane'
import styles from './app.module.css'
import { Banners } from './banners'
import { useSettings } from './settings'
import { SettingsMenu } from './settings-menu'
import { ShortcutSheet } from './shortcut-sheet'
import { useShortcut } from './shortcuts'
import { StatusBar } from './status-bar'
import { Toasts } from './toasts'
import { narrowWindow, useMediaQuery } from './use-media-query'
import { useView } from './view-state'

export function App() {
  const { t } = useI18n()
  const { view } = useView()
  const { settings, change } = useSettings()
  const info = useArchiveInfo()
  const isReadOnly = info.data?.readOnly ?? false
  const [isSheetOpen, setSheetOpen] = useState(false)
  const isNarrow = useMediaQuery(narrowWindow)
  const [floatsFilters, setFloatsFilters] = useState(false)
  const showsFilters = isNarrow ? floatsFilters : settings.filtersShown
  const toggleFilters = () =>
    isNarrow ? setFloatsFilters(!floatsFilters) : change({ filtersShown: !settings.filtersShown })
  useShortcut('help', () => setSheetOpen(true))
  useShortcut('filters', toggleFilters)
  return (
    <div className={styles.app} data-filters={showsFilters || undefined}>
      <header className={styles.masthead}>
        <h1 className={styles.name}>{t.app.name}</h1>
        <IconButton
          icon={PanelLeft}
          label={showsFilters ? t.filters.hide : t.filters.show}
          shortcut="F"
          onPress={toggleFilters}
        />
        <div className={styles.search}>
          <SearchField />
        </div>
        <div className={styles.actions}>
          <ExportMenu />
          <ImportMenu isReadOnly={isReadOnly} />
          <SettingsMenu onShowShortcuts={() => setSheetOpen(true)} />
        </div>
      </header>
      <div>
        <Banners />
      </div>
      {info.error && !info.data ? (
        <Message
          icon={TriangleAlert}
          title={t.archive.failed}
          text={`${errorText(info.error, t)} ${t.archive.failedHint}`}
          isError
        >
          <Button onPress={() => void info.refetch()}>{t.app.tryAgain}</Button>
        </Message>
      ) : (
        <main className={styles.panes} data-reading={(view.storyId ?? view.reportId) !== undefined || undefined}>
          {showsFilters && (
            <div className={styles.filters}>
              <FiltersPane />
            </div>
          )}
          <div className={styles.library}>
            <LibraryPane />
          </div>
          <div className={styles.reader}>
            {view.reportId ? <ImportReport key={view.reportId} importId={view.reportId} /> : <ReaderPane />}
          </div>
        </main>
      )}
      <StatusBar />
      <DropTarget isReadOnly={isReadOnly} />
      <ShortcutSheet isOpen={isSheetOpen} onOpenChange={setSheetOpen} />
      <Toasts />
    </div>
  )
}
