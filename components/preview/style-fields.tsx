import { NumberField } from '@/components/ui/fields/number-field'
import { MAX_SPACING, type TemplateStyle } from '@/lib/editor/arranging/style'
import { MAX_CORNER_RADIUS } from '@/lib/zego/limits'

type StyleFieldsProps = { style: TemplateStyle; onChange: (style: TemplateStyle) => void }

/** Edits how templates space inputs. What lies as a template has it follows at once. */
export function StyleFields({ style, onChange }: StyleFieldsProps) {
  const field = (label: string, part: keyof TemplateStyle, most: number) => (
    <NumberField
      label={label}
      value={style[part]}
      unit="px"
      empty="kept"
      onCommit={(value) => {
        if (value < 0 || value > most) return `${label} must be between 0 and ${most}.`
        onChange({ ...style, [part]: value })
        return null
      }}
    />
  )
  return (
    <fieldset className="grid grid-cols-3 gap-2 border-t px-3.5 py-3">
      <legend className="sr-only">Spacing</legend>
      {field('Gap', 'gap', MAX_SPACING)}
      {field('Margin', 'margin', MAX_SPACING)}
      {field('Corners', 'cornerRadius', MAX_CORNER_RADIUS)}
    </fieldset>
  )
}
