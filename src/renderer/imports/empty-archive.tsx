/** The first thing seen in an empty archive: what it is for, and the way in. */
import { FileText, FolderOpen, Newspaper } from 'lucide-react'
import { Button } from '../controls/button'
import { Message } from '../controls/message'
import { useI18n } from '../i18n/i18n'
import { useImports } from './imports'

export function EmptyArchive({ isReadOnly }: { isReadOnly: boolean }) {
  const { t } = useI18n()
  const { pick } = useImports()
  return (
    <Message icon={Newspaper} title={t.empty.title} text={isReadOnly ? t.archive.readOnlyHint : t.empty.text}>
      {!isReadOnly && (
        <>
          <Button tone="primary" icon={FileText} onPress={() => void pick('files')}>
            {t.imports.importFiles}
          </Button>
          <Button icon={FolderOpen} onPress={() => void pick('folder')}>
            {t.imports.importFolder}
          </Button>
        </>
      )}
    </Message>
  )
}
