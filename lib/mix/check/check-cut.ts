import { partCut } from '@/lib/geometry/fit'
import { roundPixel } from '@/lib/geometry/round'
import { placedOf } from '@/lib/layout/document'
import { updateInputs } from '@/lib/layout/update'
import { sourceName } from '@/lib/protocol/source-name'
import { type Checked, type Issue, warning } from './issue'

/** More than this part of a picture is not cut off on purpose. */
const MUCH = 0.5

/**
 * Warns where less than half of a picture is left, because its place has another shape than its source. ZEGOCLOUD crops
 * what fills its place (contract 2.2). What nobody knows the shape of is not warned of.
 */
export function checkCut({ document, roster, aspects }: Checked): Issue[] {
  if (!aspects) return []
  return placedOf(document).flatMap((input): Issue[] => {
    const { id, source, fit, content, placeholder, width, height } = input
    const aspect = source.kind === 'stream' ? aspects.get(source.streamId) : undefined
    const isShown = content !== 'audio' && placeholder?.mode !== 'always'
    if (aspect === undefined || fit !== 'crop' || !isShown || width < 1 || height < 1) return []
    const cut = partCut({ width: aspect, height: 1 }, input)
    if (cut <= MUCH) return []
    return [
      warning('much-cut', {
        on: { kind: 'input', id, field: 'width' },
        message: `${roundPixel(cut * 100)} % of ${sourceName(source, roster)} is cut off: its place has another shape. Give it a shape nearer to its own, or show it whole.`,
        fix: {
          label: 'Show it whole',
          kind: 'layout',
          diff: updateInputs(document, { [id]: { fit: 'fit' } }),
        },
      }),
    ]
  })
}
