import { useDesk, useFill, useSeat } from '@/components/seat/seat-context'
import { allOwn, sharedTemplates } from '@/components/seat/shared/shared-templates'
import type { Sources } from '@/components/seat/use-sources'
import type { Rearrange } from '@/lib/editor/actions/rearrange'
import { rearrangeFor } from '@/lib/editor/arranging/rearrange-frame'
import type { Size } from '@/lib/geometry/rect'
import { frameOf } from '@/lib/layout/show'

const isWide = ({ width, height }: Size): boolean => width > height

/** Returns what lays all layouts out anew for another frame, and tells whether that one has another shape. */
export function useRearrangement({ aspectOf }: Pick<Sources, 'aspectOf'>) {
  const isWideNow = useDesk((state) => isWide(frameOf(state.show.settings)))
  const shared = sharedTemplates(useSeat().desk)
  const fill = useFill()
  const rearrange: Rearrange = (before, scaled, { from, to, step, only }) =>
    rearrangeFor(fill(before), fill(scaled), {
      from,
      frame: to,
      step,
      only,
      aspectOf,
      own: allOwn(shared.getState().list),
    })
  return { rearrange, turns: (frame: Size) => isWide(frame) !== isWideNow }
}
