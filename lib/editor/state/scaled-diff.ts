import type { Size } from '@/lib/geometry/rect'
import type { Step } from '@/lib/geometry/round'
import { compose, type Diff, invert } from '@/lib/layout/diff'
import type { LayoutDocument } from '@/lib/layout/document'

export type Scaling = Readonly<{ from: Size; to: Size; step: Step }>

/**
 * Returns a diff as it would have been made on another frame. `scale` fits the records that the diff touches to that
 * frame, as they were before it and as they are after it.
 */
export const scaledDiff = (
  diff: Diff,
  [before, after]: readonly [LayoutDocument, LayoutDocument],
  scale: (touched: LayoutDocument) => Diff,
): Diff => compose(compose(invert(scale(touched(before, diff))), diff), scale(touched(after, diff)))

/** Leaves out the records that the diff does not change. */
const touched = ({ version, records }: LayoutDocument, { added, updated, removed }: Diff): LayoutDocument => ({
  version,
  records: Object.fromEntries(
    Object.keys({ ...added, ...updated, ...removed }).flatMap((id) => {
      const record = records[id]
      return record ? [[id, record]] : []
    }),
  ),
})
