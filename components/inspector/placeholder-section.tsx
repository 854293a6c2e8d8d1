import { ImageField } from '@/components/ui/fields/image-field'
import { Segmented } from '@/components/ui/fields/segmented'
import { Placeholder } from '@/lib/layout/input'
import { nothingLeft } from '@/lib/shared/every-field'
import { IMAGE_MB } from '@/lib/zego/limits'
import { common, oneOf, valuesOf } from './input-edit'
import { Row } from './row'
import { Remembered } from './section-memory'
import { toImageUrl } from './typed/typed-image'
import type { Edited } from './use-input-edit'

const MODES = [
  { value: 'always', label: 'Always' },
  { value: 'camera-off', label: 'Camera off' },
  { value: 'no-data', label: 'No data' },
] as const

const SAYS = {
  always: 'Always, instead of the picture.',
  'camera-off': 'While the camera is off.',
  'no-data': 'After 3 s without data.',
}

/** Edits the picture in place of the source's. */
export function PlaceholderSection({ edited: { values, disabled, set } }: { edited: Edited<'placeholder'> }) {
  const { placeholder: placeholders, ...rest } = values
  nothingLeft(rest)
  const url = common(placeholders, (placeholder) => placeholder?.url ?? '')
  const held = placeholders.filter((placeholder) => placeholder !== null)
  const { url: _, mode: modes, ...others } = valuesOf(Placeholder.shape, held)
  nothingLeft(others)
  const mode = oneOf(modes)
  const setUrl = (text: string): string | null => {
    if (text.trim() === '') return set(() => ({ placeholder: null }))
    const typed = toImageUrl(text)
    if (!typed.ok) return typed.problem
    return set(({ placeholder }) => ({ placeholder: { mode: 'camera-off', ...placeholder, url: typed.url } }))
  }
  return (
    <Remembered
      title="Placeholder"
      summary={url === '' ? 'none' : (MODES.find((each) => each.value === mode)?.label ?? 'differ')}
    >
      <Row name="Image">
        <ImageField
          label="Placeholder image"
          value={url ?? ''}
          placeholder={url === undefined ? 'differ' : `https://….png, at most ${IMAGE_MB.input} MB`}
          disabled={disabled}
          onCommit={setUrl}
        />
      </Row>
      {held.length === 0 ? null : (
        <Row name="Shown">
          <Segmented
            label="When the placeholder is shown"
            value={mode ?? null}
            choices={MODES}
            disabled={disabled}
            onChange={(value) =>
              void set(({ placeholder }) => placeholder && { placeholder: { ...placeholder, mode: value } })
            }
          />
          {mode ? <p className="mt-1 text-2xs text-faint">{SAYS[mode]}</p> : null}
        </Row>
      )}
    </Remembered>
  )
}
