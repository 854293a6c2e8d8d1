import { ColourField } from '@/components/ui/fields/colour-field'
import { NumberField } from '@/components/ui/fields/number-field'
import { SliderField } from '@/components/ui/fields/slider-field'
import { TextField } from '@/components/ui/fields/text-field'
import type { EditorStore } from '@/lib/editor/state/editor-store'
import { Label, PLAIN_LABEL } from '@/lib/layout/input'
import { labelLength } from '@/lib/layout/label-length'
import { nothingLeft } from '@/lib/shared/every-field'
import { LABEL_LENGTH, LABEL_SIZE } from '@/lib/zego/limits'
import { common, oneOf, valuesOf } from './input-edit'
import { Row } from './row'
import { Remembered } from './section-memory'
import { StylesRow } from './styles/styles-row'
import type { Edited } from './use-input-edit'

const { most, chinese } = LABEL_LENGTH

type LabelSectionProps = { edited: Edited<'label'>; editor: EditorStore }

/** Edits the text on the picture. Its font is the show's; its place counts from the input's own corner. */
export function LabelSection({ edited: { inputs, values, disabled, set }, editor }: LabelSectionProps) {
  const { label: labels, ...rest } = values
  nothingLeft(rest)
  const text = common(labels, (label) => label?.text ?? '')
  const labelled = inputs.filter(({ label }) => label !== null)
  const held = labels.filter((label) => label !== null)
  const { text: _, left, top, size, colour, outline, opacity, ...others } = valuesOf(Label.shape, held)
  nothingLeft(others)
  const setText = (typed: string): string | null => {
    const counts = labelLength(typed)
    if (counts > most) {
      return `Too long: ${counts} of ${most}. At most ${most / chinese} Chinese or ${most} English characters.`
    }
    return set(({ label }) => ({ label: typed.trim() === '' ? null : { ...PLAIN_LABEL, ...label, text: typed } }))
  }
  const setStyle = (fields: Partial<Label>) => set(({ label }) => label && { label: { ...label, ...fields } })
  const along = (field: 'left' | 'top', room: number) => (value: number) =>
    value < 0 || value >= room
      ? `${field === 'left' ? 'Left' : 'Top'} must be 0 to ${room - 1}: the label starts inside its input.`
      : setStyle({ [field]: value })
  const least = (of: 'width' | 'height') => Math.min(...labelled.map((input) => input[of]))
  return (
    <Remembered title="Label" summary={text === undefined ? 'differ' : text || 'none'}>
      <Row name="Text">
        <TextField
          label="Label"
          rows={2}
          value={text ?? ''}
          placeholder={text === undefined ? 'differ' : 'none'}
          disabled={disabled}
          counter={(typed) => `{name}: who is shown · ${labelLength(typed)} / ${most} · Chinese counts ${chinese}`}
          onCommit={setText}
        />
      </Row>
      <Row name="Style">
        <StylesRow editor={editor} inputs={inputs} disabled={disabled} />
      </Row>
      {labelled.length === 0 ? null : (
        <>
          <Row name="From corner">
            <div className="grid grid-cols-2 gap-1.5">
              <NumberField
                label="Label from the left"
                mark="L"
                value={oneOf(left) ?? null}
                disabled={disabled}
                onCommit={along('left', least('width'))}
              />
              <NumberField
                label="Label from the top"
                mark="T"
                value={oneOf(top) ?? null}
                disabled={disabled}
                onCommit={along('top', least('height'))}
              />
            </div>
          </Row>
          <Row name="Size">
            <SliderField
              label="Label size"
              value={oneOf(size) ?? null}
              least={LABEL_SIZE.least}
              most={LABEL_SIZE.most}
              unit="px"
              disabled={disabled}
              onCommit={(value) => setStyle({ size: value })}
            />
          </Row>
          <Row name="Colour">
            <ColourField
              label="Label colour"
              value={oneOf(colour) ?? null}
              differ={oneOf(colour) === undefined}
              disabled={disabled}
              onChange={(value) => value && setStyle({ colour: value })}
            />
          </Row>
          <Row name="Outline">
            <ColourField
              label="Label outline"
              none="none"
              value={oneOf(outline) ?? null}
              differ={oneOf(outline) === undefined}
              disabled={disabled}
              onChange={(value) => setStyle({ outline: value })}
            />
          </Row>
          <Row name="Opacity">
            <SliderField
              label="Label opacity"
              value={oneOf(opacity) ?? null}
              least={0}
              most={100}
              unit="%"
              disabled={disabled}
              onCommit={(value) => setStyle({ opacity: value })}
            />
          </Row>
        </>
      )}
    </Remembered>
  )
}
