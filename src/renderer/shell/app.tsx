/** The window: masthead, three panes, status. */
import { PanelLeft, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { useArchiveInfo } from '../api/queries'
import { LearntRules } from '../cleaning/learnt-rules'
import { Button, IconButton } from '../controls/button'
import { errorText } from '../controls/error-text'
import { Message } from '../controls/message'
import { ExportMenu } from '../export/export-menu'
import { useI18n } from '../i18n/i18n'
import { ColumnCheck } from '../imports/column-check'
import { DropTarget } from '../imports/drop-target'
import { ImportMenu } from '../imports/import-menu'
import { ImportReport } from '../imports/import-report'
import { useImports } from '../imports/imports'
import { isOffer } from '../imports/tables-on-offer'
import { FiltersPane } from '../library/filters-pane'
import { LibraryPane } from '../library/library-pane'
import { SearchField } from '../library/search-field'
import { Palette } from '../palette/palette'
import { ReaderPane } from '../reader/reader-pane'
import { SettingsDialog } from '../settings/settings-dialog'
import styles from './app.module.css'
import { Banners } from './banners'
import { useSettings } from './settings'
import { ShortcutSheet } from './shortcut-sheet'
import { useShortcut } from './shortcuts'
import { StatusBar } from './status-bar'
import { Toasts } from './toasts'
import { narrowWindow, roomForFour, useMediaQuery } from './use-media-query'
import { useView } from './view-state'

export function App() {
  const info = useArchiveInfo()
  const isReadOnly = info.data?.readOnly ?? false
  const { showsFilters, toggleFilters } = useFiltersShown()
  useShortcut('filters', toggleFilters)
  return (
    <div className={styles.app} data-filters={showsFilters || undefined}>
      <Masthead isReadOnly={isReadOnly} showsFilters={showsFilters} onToggleFilters={toggleFilters} />
      <div>
        <Banners />
      </div>
      {info.error && !info.data ? (
        <ArchiveFailed error={info.error} onRetry={() => void info.refetch()} />
      ) : (
        <Panes showsFilters={showsFilters} />
      )}
      <StatusBar />
      <DropTarget isReadOnly={isReadOnly} />
      <ShortcutSheet />
      <Palette />
      <LearntRules />
      <Toasts />
    </div>
  )
}

/** Beside the list the filters stay as they were left; over a narrow window they float until they are put away. */
function useFiltersShown() {
  const { settings, change } = useSettings()
  const { view } = useView()
  // The original beside the text needs the room that the filters have.
  const isNarrow = useMediaQuery(view.showsOriginal ? roomForFour : narrowWindow)
  const [floats, setFloats] = useState(false)
  return {
    showsFilters: isNarrow ? floats : settings.filtersShown,
    toggleFilters: () => (isNarrow ? setFloats(!floats) : change({ filtersShown: !settings.filtersShown })),
  }
}

interface MastheadProps {
  isReadOnly: boolean
  showsFilters: boolean
  onToggleFilters(): void
}

function Masthead({ isReadOnly, showsFilters, onToggleFilters }: MastheadProps) {
  const { t } = useI18n()
  return (
    <header className={styles.masthead}>
      <h1 className={styles.name}>{t.app.name}</h1>
      <IconButton
        icon={PanelLeft}
        label={showsFilters ? t.filters.hide : t.filters.show}
        shortcut="F"
        onPress={onToggleFilters}
      />
      <div className={styles.search}>
        <SearchField />
      </div>
      <div className={styles.actions}>
        <ExportMenu />
        <ImportMenu isReadOnly={isReadOnly} />
        <SettingsDialog />
      </div>
    </header>
  )
}

function Panes({ showsFilters }: { showsFilters: boolean }) {
  const { view } = useView()
  const isReading = (view.storyId ?? view.reportId) !== undefined
  return (
    <main className={styles.panes} data-reading={isReading || undefined}>
      {showsFilters && (
        <div className={styles.filters}>
          <FiltersPane />
        </div>
      )}
      <div className={styles.library}>
        <LibraryPane />
      </div>
      <div className={styles.reader}>
        <ReaderPlace reportId={view.reportId} />
      </div>
    </main>
  )
}

function ReaderPlace({ reportId }: { reportId: string | undefined }) {
  const { offers } = useImports()
  if (reportId === undefined) return <ReaderPane />
  const offer = offers.find(({ id }) => id === reportId)
  if (offer) return <ColumnCheck key={offer.id} offer={offer} />
  // An offer does not outlive the window's reload.
  return isOffer(reportId) ? <ReaderPane /> : <ImportReport key={reportId} importId={reportId} />
}

function ArchiveFailed({ error, onRetry }: { error: unknown; onRetry(): void }) {
  const { t } = useI18n()
  return (
    <Message
      icon={TriangleAlert}
      title={t.archive.failed}
      text={
        <>
          {errorText(error)} {t.archive.failedHint}
        </>
      }
      isError
    >
      <Button onPress={onRetry}>{t.app.tryAgain}</Button>
    </Message>
  )
}
