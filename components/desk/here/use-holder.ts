import { useEffect, useRef } from 'react'
import { useSeat } from '@/components/seat/seat-context'
import { putNotice } from '@/lib/editor/state/put-notice'
import type { HeldDesk } from '@/lib/protocol/here'
import { askHolder, sayHolder } from './ask-holder'

const NOTICE = 'holder'

/** Asks at this desk before anything is changed on air that another has, and says when it goes to somebody else. */
export function useHolder(holder: HeldDesk | null, meId: string, isKnown: boolean): void {
  const { desk, canEdit, announce } = useSeat()
  const key = holder && `${holder.by.id} ${holder.since} ${holder.alone}`
  const newest = useRef(holder)
  newest.current = holder

  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says that another has it; the same one is told anew with every change of a selection
  useEffect(() => {
    const held = newest.current
    const asks = held && canEdit && held.by.id !== meId
    desk.setState({ held: asks ? askHolder(held, () => performance.now()) : null })
    return () => desk.setState({ held: null })
  }, [key, desk, canEdit, meId])

  const before = useRef<HeldDesk | null | undefined>(undefined)
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  useEffect(() => {
    if (!isKnown) return
    const [was, is] = [before.current, newest.current]
    before.current = is
    if (was === undefined || was?.by.id === is?.by.id) return
    const text = sayHandOver(was, is, meId)
    announce(text)
    // Whoever had it, or has it now, may not look at the header.
    if (was?.by.id === meId && is) putNotice(desk, { id: NOTICE, tone: 'warning', text })
    else if (is?.by.id === meId && was) putNotice(desk, { id: NOTICE, tone: 'plain', text })
  }, [key, isKnown, meId, desk, announce])
}

/** Says who has the desk now, to whoever is `meId`. */
export function sayHandOver(was: HeldDesk | null, is: HeldDesk | null, meId: string): string {
  if (!is) return was?.by.id === meId ? 'You no longer have the desk.' : 'Nobody has the desk now.'
  if (is.by.id === meId) return 'You have the desk.'
  return `${sayHolder(is.by.name)} now.`
}
