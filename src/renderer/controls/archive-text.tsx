/**
 * What the archive says, in the window's language. Data in it stand by themselves, so that they turn nothing around;
 * what there is no translation for is marked as the English that it is.
 */
import { useI18n } from '../i18n/i18n'
import { SafeText } from './safe-text'

export function ArchiveText({ text }: { text: string }) {
  const { translate } = useI18n()
  const said = translate?.(text) ?? [{ text, kind: 'english' as const }]
  return said.map(({ text, kind }, at) => {
    const key = `${at} ${kind}`
    if (kind === 'words') return <SafeText key={key} text={text} />
    if (kind === 'data') {
      return (
        <bdi key={key}>
          <SafeText text={text} />
        </bdi>
      )
    }
    return (
      <span key={key} lang="en" dir="ltr">
        <SafeText text={text} />
      </span>
    )
  })
}

/** Where a part stands in its file ("row 12"), as the window says it; an address or a title stays what it is. */
export function usePartName(): (part: string) => string {
  const { translate } = useI18n()
  return (part) => {
    const said = isPlace.test(part) ? translate?.(part) : undefined
    return said?.map(({ text }) => text).join('') ?? part
  }
}

const isPlace = /(?:^|, )[a-z]+ \d+/
