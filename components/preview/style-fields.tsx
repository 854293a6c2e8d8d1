import { NumberField } from '@/components/ui/fields/number-field'
import { Segmented } from '@/components/ui/fields/segmented'
import { MAX_SPACING, type TemplateStyle } from '@/lib/layout/document'
import { MAX_CORNER_RADIUS } from '@/lib/zego/limits'

const SHAPES = [
  { value: 'template', label: 'As made' },
  { value: 'source', label: 'Whole' },
  { value: '16:9', label: '16:9' },
  { value: '4:3', label: '4:3' },
  { value: '1:1', label: '1:1' },
  { value: '9:16', label: '9:16' },
] as const

type StyleFieldsProps = {
  style: TemplateStyle
  /** Says what is used of the style where the pictures have no room for it. */
  note: string | null
  /** Returns why the part that was changed cannot be used. */
  onChange: (style: TemplateStyle, part: keyof TemplateStyle) => string | null
}

/** Edits how templates space inputs. What lies as a template has it follows at once. */
export function StyleFields({ style, note, onChange }: StyleFieldsProps) {
  const field = (label: string, part: 'gap' | 'margin' | 'cornerRadius', most: number) => (
    <NumberField
      label={label}
      value={style[part]}
      unit="px"
      empty="kept"
      onCommit={(value) => {
        if (value < 0 || value > most) return `${label} must be between 0 and ${most}.`
        return onChange({ ...style, [part]: value }, part)
      }}
    />
  )
  return (
    <fieldset className="grid grid-cols-3 gap-2 border-t max-sm:grid-cols-2 px-3.5 py-3">
      <legend className="sr-only">Spacing and shape</legend>
      {field('Gap', 'gap', MAX_SPACING)}
      {field('Margin', 'margin', MAX_SPACING)}
      {field('Corners', 'cornerRadius', MAX_CORNER_RADIUS)}
      {note ? (
        <p role="status" className="col-span-full text-2xs text-warning-text">
          {note}
        </p>
      ) : null}
      <div className="col-span-full flex items-center gap-2 max-sm:flex-col max-sm:items-stretch">
        <span aria-hidden className="shrink-0 text-xs text-faint">
          Shape
        </span>
        <div className="min-w-0 flex-1 [&_label]:flex-auto">
          <Segmented
            label="Shape"
            value={style.shape ?? 'template'}
            choices={SHAPES}
            onChange={(value) => void onChange({ ...style, shape: value === 'template' ? null : value }, 'shape')}
          />
        </div>
      </div>
    </fieldset>
  )
}
