'use client'

import { type RefObject, useEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { printed } from '@/components/seat/printed-keys'
import { Button } from '@/components/ui/button'
import { Keys } from '@/components/ui/tooltip'
import { type Given, giveKeys, holderOf, maySwap } from '@/lib/editor/hands/give-keys'
import type { OwnKeys } from '@/lib/editor/hands/own-keys'
import { ownKeys } from '@/lib/editor/hands/own-keys-store'
import type { Pressed } from '@/lib/editor/hands/pressed-keys'
import type { Shortcut } from '@/lib/editor/shortcut'
import { usePressedKeys } from './use-pressed-keys'

type KeyRecorderProps = Readonly<{
  row: Shortcut
  onChange: (own: OwnKeys) => void
  onGiveUp: () => void
}>

/** Takes the next keys for a command. Where another command holds them, it asks what to do. */
export function KeyRecorder({ row, onChange, onGiveUp }: KeyRecorderProps) {
  const own = useStore(ownKeys)
  const [given, setGiven] = useState<Given | null>(null)
  const holder = given && holderOf(own, row, given)
  const give = (next: Given, isSwap: boolean) => onChange(giveKeys(own, row, next, isSwap))
  const pressed = usePressedKeys(given === null, {
    onGiven: (next) => (holderOf(own, row, next) ? setGiven(next) : give(next, false)),
    onGiveUp,
  })
  if (!given || !holder) return <Listening label={row.label} pressed={pressed} onGiveUp={onGiveUp} />
  return (
    <Taken row={row} holder={holder} given={given} onSettle={(isSwap) => give(given, isSwap)} onGiveUp={onGiveUp} />
  )
}

type ListeningProps = Readonly<{ label: string; pressed: Pressed | null; onGiveUp: () => void }>

function Listening({ label, pressed, onGiveUp }: ListeningProps) {
  const why = pressed?.is === 'refused' ? pressed.why : null
  return (
    <div
      ref={useFocus()}
      role="application"
      aria-label={`Press the new keys for ${label}. Escape gives up`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the next keys go here
      tabIndex={0}
      onBlur={() => document.hasFocus() && onGiveUp()}
      className="flex min-h-8 flex-wrap items-center gap-2 rounded-md border border-accent bg-accent-soft px-2 py-1 focus:outline-none"
    >
      {pressed ? <Keys of={printed(pressed.caption)} /> : <span>Press the new keys</span>}
      <span role="status" className={why ? 'text-warning-text' : 'sr-only'}>
        {why}
      </span>
      <span className="ml-auto text-xs text-muted">Esc gives up</span>
    </div>
  )
}

type TakenProps = Readonly<{
  row: Shortcut
  /** It has the keys now. */
  holder: Shortcut
  given: Given
  onSettle: (isSwap: boolean) => void
  onGiveUp: () => void
}>

function Taken({ row, holder, given, onSettle, onGiveUp }: TakenProps) {
  const keys = printed(given.caption)
  return (
    <div
      ref={useFocus()}
      role="alertdialog"
      aria-label={`${keys} is taken by ${holder.label}`}
      tabIndex={-1}
      className="space-y-2 rounded-md border border-warning-line px-2 py-1.5 focus:outline-none"
    >
      <p className="text-warning-text">
        <Keys of={keys} /> is <strong className="font-semibold">{holder.label}</strong>
      </p>
      <div className="flex flex-wrap gap-1.5">
        {maySwap(row) ? (
          <Button size="small" variant="primary" onClick={() => onSettle(true)}>
            Swap: it gets {printed(row.caption)}
          </Button>
        ) : null}
        <Button size="small" onClick={() => onSettle(false)}>
          Take it over
        </Button>
        <Button size="small" variant="quiet" onClick={onGiveUp}>
          Cancel
        </Button>
      </div>
    </div>
  )
}

/** Moves the focus to what has just come, and brings it into sight. */
function useFocus(): RefObject<HTMLDivElement | null> {
  const ground = useRef<HTMLDivElement>(null)
  useEffect(() => {
    ground.current?.focus({ preventScroll: true })
    ground.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  return ground
}
