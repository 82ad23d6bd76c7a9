/** The five colours of a highlight, to choose one. */
import { Radio, RadioGroup } from 'react-aria-components'
import { type AnnotationColor, annotationColors } from '../../contract/annotation'
import { useI18n } from '../i18n/i18n'
import styles from './color-choice.module.css'

interface Props {
  chosen: AnnotationColor
  onChoose(color: AnnotationColor): void
}

export function ColorChoice({ chosen, onChoose }: Props) {
  const { t } = useI18n()
  return (
    <RadioGroup
      className={styles.group}
      aria-label={t.annotations.color}
      orientation="horizontal"
      value={chosen}
      onChange={(value) => {
        const color = annotationColors.find((one) => one === value)
        if (color) onChoose(color)
      }}
    >
      {annotationColors.map((color) => (
        <Radio
          key={color}
          value={color}
          aria-label={t.annotations.colors[color]}
          className={styles.swatch}
          data-color={color}
        />
      ))}
    </RadioGroup>
  )
}
