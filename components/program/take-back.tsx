'use client'

import { keysOf } from '@/components/seat/printed-keys'
import { useDesk, useSeat } from '@/components/seat/seat-context'
import { useRefuseTake } from '@/components/seat/use-refuse-take'
import { Button } from '@/components/ui/button'
import { Keys, Tooltip } from '@/components/ui/tooltip'
import { Panic } from './panic'
import { RestNote } from './rest-note'
import { putBack, whyNotPutBack } from './taking/put-back'

const NOTHING = 'Nothing was on air yet'

/** Puts on air again what was there before; pressed again, it goes further back. Beside it is the panic layout. */
export function TakeBack() {
  const { desk, canEdit, announce } = useSeat()
  const refuse = useRefuseTake()
  const isFirst = useDesk(({ requests }) => requests.length === 0)
  const why = useDesk((state) => whyNotPutBack(state, canEdit)) ?? (isFirst ? NOTHING : null)
  const rests = useDesk(({ resting }) => resting > 0)
  const keys = keysOf('take-back')
  const press = () => {
    if (why === NOTHING) refuse(why)
    else void putBack({ desk, canEdit, announce, refuse, pressedAt: performance.now() })
  }
  return (
    <>
      <RestNote />
      <Panic />
      <Tooltip says={why ?? 'Put back on air what was there before, exactly; again for further back'} side="top">
        <Button
          variant="program-outline"
          aria-label="Take back"
          aria-disabled={why !== null || rests}
          className="whitespace-nowrap"
          onClick={press}
        >
          Take back {keys ? <Keys of={keys} /> : null}
        </Button>
      </Tooltip>
    </>
  )
}
