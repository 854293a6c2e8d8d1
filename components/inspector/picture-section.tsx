import { Segmented } from '@/components/ui/fields/segmented'
import { SliderField } from '@/components/ui/fields/slider-field'
import { nothingLeft } from '@/lib/shared/every-field'
import { MAX_CORNER_RADIUS } from '@/lib/zego/limits'
import { oneOf } from './input-edit'
import { Row } from './row'
import { Remembered } from './section-memory'
import type { Edited } from './use-input-edit'

const FITS = [
  { value: 'crop', label: 'Crop to fill' },
  { value: 'fit', label: 'Fit whole' },
] as const

/** Edits how the picture lies in its rectangle. */
export function PictureSection({ edited: { values, disabled, set } }: { edited: Edited<'picture'> }) {
  const { fit: fits, cornerRadius: radii, ...rest } = values
  nothingLeft(rest)
  const fit = oneOf(fits)
  const radius = oneOf(radii)
  return (
    <Remembered title="Picture" summary={FITS.find(({ value }) => value === fit)?.label ?? 'differ'}>
      <Row name="Fit">
        <Segmented
          label="Fit"
          value={fit ?? null}
          choices={FITS}
          disabled={disabled}
          onChange={(value) => void set(() => ({ fit: value }))}
        />
      </Row>
      <Row name="Corners">
        <SliderField
          label="Corner radius"
          value={radius ?? null}
          least={0}
          most={MAX_CORNER_RADIUS}
          unit="px"
          disabled={disabled}
          onCommit={(cornerRadius) => set(() => ({ cornerRadius }))}
        />
      </Row>
    </Remembered>
  )
}
