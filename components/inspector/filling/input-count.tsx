import { useDesk, useFill } from '@/components/seat/seat-context'
import { type LayoutDocument, sentOf } from '@/lib/layout/document'
import { isFilled } from '@/lib/layout/is-filled'

/** Says how many inputs a take of the layout would send, of how many it may. Empty places are not sent. */
export function InputCount({ document }: { document: LayoutDocument }) {
  const maxInputs = useDesk((state) => state.account.maxInputs)
  const inputs = sentOf(useFill()(document))
  const sent = inputs.filter(isFilled)
  const silent = sent.filter(({ placed }) => !placed).length
  const empty = inputs.length - sent.length
  return (
    <p className="pt-1.5 text-xs tabular-nums">
      {sent.length} of {maxInputs}
      {silent ? ` · ${silent} sound only` : ''}
      {empty ? ` · ${empty} empty` : ''}
    </p>
  )
}
