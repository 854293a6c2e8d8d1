import { roundPixel } from '@/lib/geometry/round'
import { placedOf } from '@/lib/layout/document'
import { MUCH_CUT, percentCut } from '@/lib/layout/input'
import { updateInputs } from '@/lib/layout/update'
import { sourceName } from '@/lib/protocol/source-name'
import { type Checked, type Issue, warning } from './issue'

/**
 * Warns where less than half of a picture is left, because its place has another shape than its source. ZEGOCLOUD crops
 * what fills its place (contract 2.2). What nobody knows the shape of is not warned of.
 */
export function checkCut({ document, roster, aspects }: Checked): Issue[] {
  if (!aspects) return []
  return placedOf(document).flatMap((input): Issue[] => {
    const { id, source } = input
    const cut = percentCut(input, source.kind === 'stream' ? aspects.get(source.streamId) : undefined)
    if (cut <= MUCH_CUT) return []
    return [
      warning('much-cut', {
        on: { kind: 'input', id, field: 'width' },
        message: `${roundPixel(cut)} % of ${sourceName(source, roster)} is cut off: its place has another shape. Give it a shape nearer to its own, or show it whole.`,
        fix: {
          label: 'Show it whole',
          kind: 'layout',
          diff: updateInputs(document, { [id]: { fit: 'fit' } }),
        },
      }),
    ]
  })
}
