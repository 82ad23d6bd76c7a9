/** When a part of the window breaks: say so, say what is safe, and give a way on. */
import { Component, type ReactNode } from 'react'
import { Button } from '../controls/button'
import { Message } from '../controls/message'
import { useI18n } from '../i18n/i18n'

export class ErrorBoundary extends Component<{ children: ReactNode }, { hasFailed: boolean }> {
  override state = { hasFailed: false }
  static getDerivedStateFromError() {
    return { hasFailed: true }
  }
  override render() {
    return this.state.hasFailed ? <Broken /> : this.props.children
  }
}

function Broken() {
  const { t } = useI18n()
  return (
    <Message title={t.errors.title} text={t.errors.hint} isError>
      <Button tone="primary" onPress={() => location.reload()}>
        {t.errors.reload}
      </Button>
    </Message>
  )
}
