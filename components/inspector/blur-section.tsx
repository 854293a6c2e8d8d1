import { NumberField } from '@/components/ui/fields/number-field'
import type { Blur } from '@/lib/layout/input'
import { isBlurred } from '@/lib/layout/is-blurred'
import { nothingLeft } from '@/lib/shared/every-field'
import { common } from './input-edit'
import { Row } from './row'
import { Remembered } from './section-memory'
import type { Edited } from './use-input-edit'

/** Lists every edge, in the order of the controls. */
const EDGES = {
  left: { label: 'Blur left', mark: 'L', along: 'width' },
  top: { label: 'Blur top', mark: 'T', along: 'height' },
  right: { label: 'Blur right', mark: 'R', along: 'width' },
  bottom: { label: 'Blur bottom', mark: 'B', along: 'height' },
} as const satisfies Record<keyof Blur, object>
const EDGE_NAMES = Object.keys(EDGES) as (keyof Blur)[]

/** Edits how far the picture is blurred from each of its edges: at most half of it (contract 2.2). */
export function BlurSection({ edited: { inputs, values, disabled, set } }: { edited: Edited<'blur'> }) {
  const { blur: blurs, ...rest } = values
  nothingLeft(rest)
  const commit = (edge: keyof Blur) => (value: number) => {
    const { label, along } = EDGES[edge]
    const most = Math.floor(Math.min(...inputs.map((input) => input[along])) / 2)
    if (value < 0 || value > most) return `${label} must be 0 to ${most}: half of the ${along}.`
    return set(({ blur }) => ({ blur: { ...blur, [edge]: value } }))
  }
  return (
    <Remembered title="Blur" summary={blurs.some(isBlurred) ? 'blurred edges' : 'none'}>
      <Row name="Pixels">
        <div className="grid grid-cols-2 gap-1.5">
          {EDGE_NAMES.map((edge) => (
            <NumberField
              key={edge}
              label={EDGES[edge].label}
              mark={EDGES[edge].mark}
              value={common(blurs, (blur) => blur[edge]) ?? null}
              disabled={disabled}
              onCommit={commit(edge)}
            />
          ))}
        </div>
      </Row>
    </Remembered>
  )
}
