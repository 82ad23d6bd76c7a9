/** Starts the window: picks the carrier, sets the theme before the first paint, draws. */
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { ArchiveClientProvider } from './api/client'
import { openLink } from './api/open-link'
import './design/tokens.css'
import './design/base.css'
import { LanguageProvider } from './i18n/i18n'
import { ImportsProvider } from './imports/imports'
import { ResultsProvider } from './library/results'
import { SelectionProvider } from './selection/selection'
import { App } from './shell/app'
import { ErrorBoundary } from './shell/error-boundary'
import { applyTheme, SettingsProvider } from './shell/settings'
import { ShortcutsProvider } from './shell/shortcuts'
import { ViewProvider } from './shell/view-state'

applyTheme()

createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <SettingsProvider>
      <LanguageProvider>
        <ErrorBoundary>
          <ArchiveClientProvider link={openLink()}>
            <ViewProvider>
              <ResultsProvider>
                <SelectionProvider>
                  <ImportsProvider>
                    <ShortcutsProvider>
                      <App />
                    </ShortcutsProvider>
                  </ImportsProvider>
                </SelectionProvider>
              </ResultsProvider>
            </ViewProvider>
          </ArchiveClientProvider>
        </ErrorBoundary>
      </LanguageProvider>
    </SettingsProvider>
  </StrictMode>,
)
