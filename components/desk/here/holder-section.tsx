import { useEffect, useRef, useState } from 'react'
import { useDesk, useSeat } from '@/components/seat/seat-context'
import { send } from '@/components/seat/send'
import { clockTime } from '@/components/seat/time-words'
import { VIEW_ONLY } from '@/components/seat/view-only'
import { Button } from '@/components/ui/button'
import { Switch } from '@/components/ui/fields/switch'
import type { HeldDesk } from '@/lib/protocol/here'
import { isolated } from '@/lib/shared/isolated'
import { sayHolder } from './ask-holder'
import type { Shown } from './person'

type HolderSectionProps = { holder: HeldDesk | null; people: readonly Shown[] }

/** Says who has the desk, and lets it be had, handed over, taken over and given back. */
export function HolderSection({ holder, people }: HolderSectionProps) {
  const { canEdit } = useSeat()
  const me = useDesk((state) => state.me.id)
  const { give, problem, isBusy } = useGive(holder)
  const isMine = holder?.by.id === me
  const heirs = people.filter(({ isMe, edits }) => !isMe && edits)
  const why = canEdit ? undefined : VIEW_ONLY
  const press =
    (to: string | null, alone = false) =>
    () =>
      canEdit && !isBusy && void give(to, alone)
  const blocked = { 'aria-disabled': !canEdit || isBusy, title: why }

  const section = useRef<HTMLElement>(null)
  const has = holder?.by.id ?? null
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was pressed is there no more once another has the desk
  useEffect(() => {
    const isLost = document.activeElement === document.body || document.activeElement?.role === 'dialog'
    if (isLost) section.current?.querySelector<HTMLElement>('input, button')?.focus()
  }, [has])

  return (
    <section ref={section} aria-label="The desk" className="border-t px-3.5 py-2.5">
      <p className="text-sm font-medium">{holder ? sayHeld(holder, isMine) : 'Nobody has the desk'}</p>
      <p className="pt-0.5 text-xs text-muted">{sayMeans(holder, isMine)}</p>
      {isMine ? (
        <Switch
          label="Alone: others take it over first"
          checked={holder.alone}
          disabled={isBusy}
          onChange={({ currentTarget }) => void give(me, currentTarget.checked)}
        />
      ) : null}
      <div className="flex flex-wrap gap-2 pt-2">
        {isMine ? (
          <>
            {heirs.map(({ id, name }) => (
              <Button key={id} size="small" className="max-w-full" {...blocked} onClick={press(id)}>
                <span className="truncate">Hand over to {isolated(name)}</span>
              </Button>
            ))}
            <Button size="small" {...blocked} onClick={press(null)}>
              Give it back
            </Button>
          </>
        ) : (
          <Button size="small" variant={holder ? 'warning' : 'plain'} {...blocked} onClick={press(me)}>
            {holder ? 'Take it over' : 'I have the desk'}
          </Button>
        )}
      </div>
      <p role="status" className="pt-1.5 text-xs text-warning-text empty:hidden">
        {problem}
      </p>
    </section>
  )
}

const sayHeld = ({ by, since }: HeldDesk, isMine: boolean): string =>
  `${isMine ? 'You have the desk' : sayHolder(by.name)} since ${clockTime(since)}`

function sayMeans(holder: HeldDesk | null, isMine: boolean): string {
  if (!holder) return 'Whoever has it is not disturbed: others are asked before they take, put back or stop.'
  if (isMine) return holder.alone ? 'Others cannot take or stop.' : 'Others are asked before they take or stop.'
  return holder.alone ? 'You cannot take or stop before you take it over.' : 'You are asked before you take or stop.'
}

/** Asks the server for another holder, whom everybody then hears of. */
function useGive(holder: HeldDesk | null) {
  const { desk } = useSeat()
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  async function give(to: string | null, alone: boolean) {
    setBusy(true)
    setProblem(null)
    const path = `/api/shows/${encodeURIComponent(desk.getState().show.id)}/desk`
    const answer = await send('POST', path, { to, from: holder?.by.id ?? null, alone })
    setBusy(false)
    setProblem(answer.problem)
  }
  return { give, problem, isBusy }
}
