/** Every setting a person can choose, once for all places that show them: the dialog, the palette, the reader's menu. */
import type { Messages } from '../i18n/en'
import { languageNames, uiLanguages } from '../i18n/languages'
import { densities, onOff, type Settings, textSizes, textWidths, themes, typefaces } from '../shell/settings'

export const settingGroups = ['window', 'reading'] as const

export interface Setting {
  key: keyof Settings
  group: (typeof settingGroups)[number]
  title: string
  /** What it is about, in a few words. */
  hint: string
  choices: { value: string; name: string }[]
}

export function settingsIn({ settings, typography }: Messages): Setting[] {
  const of = describe(settings.hints)
  return [
    of('window', 'theme', settings.appearance, themes, settings.themes),
    of('window', 'density', settings.density, densities, settings.densities),
    of('window', 'language', settings.language, uiLanguages, languageNames),
    of('reading', 'textSize', typography.size, textSizes, typography.sizes),
    of('reading', 'textWidth', typography.width, textWidths, typography.widths),
    of('reading', 'typeface', typography.typeface, typefaces, typography.typefaces),
    of('reading', 'hyphens', typography.hyphens, onOff, typography.onOff),
  ]
}

type Chosen = keyof Messages['settings']['hints']

const describe =
  (hints: Record<Chosen, string>) =>
  <K extends Chosen, V extends Settings[K]>(
    group: Setting['group'],
    key: K,
    title: string,
    values: readonly V[],
    names: Record<V, string>,
  ): Setting => ({
    ...{ key, group, title, hint: hints[key] },
    choices: values.map((value) => ({ value, name: names[value] })),
  })

/** The change that choosing a value of a setting is; `value` must be one of its choices. */
export const changeTo = ({ key }: Setting, value: string) => ({ [key]: value }) as Partial<Settings>
