'use client'

import { keysOf } from '@/components/seat/printed-keys'
import { useDesk, useSeat } from '@/components/seat/seat-context'
import { useRefuseTake } from '@/components/seat/use-refuse-take'
import { Button } from '@/components/ui/button'
import { Keys, Tooltip } from '@/components/ui/tooltip'
import { isolated } from '@/lib/shared/isolated'
import { panic, whyNoPanic } from './taking/put-back'

/** Takes the show's layout for a panic, whatever is in preview and however short ago the last take was. */
export function Panic() {
  const { desk, canEdit, announce } = useSeat()
  const refuse = useRefuseTake()
  const why = useDesk((state) => whyNoPanic(state, canEdit))
  const name = useDesk(({ show, layouts }) => layouts.find(({ id }) => id === show.panicLayoutId)?.name)
  const keys = keysOf('panic')
  return (
    <Tooltip
      says={why ?? `Take ${isolated(name ?? 'the panic layout')} at once, without whoever is missing`}
      side="top"
    >
      <Button
        variant="program-outline"
        aria-label="Panic"
        aria-disabled={why !== null}
        className="whitespace-nowrap"
        onClick={() => void panic({ desk, canEdit, announce, refuse, pressedAt: performance.now() })}
      >
        Panic {keys ? <Keys of={keys} /> : null}
      </Button>
    </Tooltip>
  )
}
