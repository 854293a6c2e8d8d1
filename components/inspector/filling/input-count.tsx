import { useDesk, useFill } from '@/components/seat/seat-context'
import { type LayoutDocument, sentOf } from '@/lib/layout/document'
import { isFilled } from '@/lib/layout/is-filled'
import { withPinned } from '@/lib/mix/pinned'

/**
 * Says how many inputs a take of the layout would send, of how many it may, with the sounds that stay. Empty places are
 * not sent.
 */
export function InputCount({ document }: { document: LayoutDocument }) {
  const account = useDesk((state) => state.account)
  const pinned = useDesk((state) => state.show.pinned)
  const filled = useFill()(document)
  const inputs = sentOf(filled)
  const stay = withPinned(filled, { pinned, account }).added.size
  const sent = inputs.filter(isFilled)
  const silent = sent.filter(({ placed }) => !placed).length
  const empty = inputs.length - sent.length
  return (
    <p className="pt-1.5 text-xs tabular-nums">
      {sent.length + stay} of {account.maxInputs}
      {silent ? ` · ${silent} sound only` : ''}
      {stay ? ` · ${stay} ${stay === 1 ? 'sound stays' : 'sounds stay'}` : ''}
      {empty ? ` · ${empty} empty` : ''}
    </p>
  )
}
