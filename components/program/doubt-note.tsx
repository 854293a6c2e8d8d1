import { sayMaybeOnAir } from '@/components/seat/maybe-on-air'
import { useDesk } from '@/components/seat/seat-context'
import { AlarmNote } from './alarm-note'
import { UncertainNote } from './uncertain-note'

/** Says over the program why it may not be what is on air. Who else may be on air goes before what of ours may be. */
export default function DoubtNote() {
  const isOpen = useDesk((state) => sayMaybeOnAir(state) !== null || state.task.unheard?.isUnknown === true)
  return (
    <div className="absolute inset-x-0 bottom-0 max-h-full space-y-1 overflow-y-auto bg-warning-soft/95 px-2.5 py-2 text-xs text-warning-text">
      <AlarmNote />
      {isOpen ? <UncertainNote /> : null}
    </div>
  )
}
