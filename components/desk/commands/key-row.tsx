'use client'

import { clsx } from 'clsx'
import { Pencil, RotateCcw } from 'lucide-react'
import { useLayoutEffect, useRef } from 'react'
import { printed } from '@/components/seat/printed-keys'
import { Keys } from '@/components/ui/tooltip'
import { isFixed, type OwnKeys } from '@/lib/editor/hands/own-keys'
import type { Shortcut } from '@/lib/editor/shortcut'
import { KeyRecorder } from './key-recorder'

type KeyRowProps = Readonly<{
  row: Shortcut
  isOwn: boolean
  isChanging: boolean
  onAsk: (row: Shortcut | null) => void
  onChange: (own: OwnKeys) => void
  onReset: (row: Shortcut) => void
}>

/** Without a keyboard keys can be read and not pressed, so that there a finger finds no buttons. */
const BUTTON =
  'grid size-6 shrink-0 place-items-center rounded-md text-faint hover:bg-raised hover:text-text pointer-coarse:hidden'

/** Shows one command with the keys that it has now. */
export function KeyRow({ row, isOwn, isChanging, onAsk, onChange, onReset }: KeyRowProps) {
  const button = useRef<HTMLButtonElement>(null)
  const wasChanging = useRef(false)
  useLayoutEffect(() => {
    const { activeElement } = document
    const isLost = activeElement === document.body || activeElement?.getAttribute('role') === 'dialog'
    if (wasChanging.current && !isChanging && isLost) button.current?.focus()
    wasChanging.current = isChanging
  }, [isChanging])
  return (
    <div className={clsx(isChanging ? 'space-y-1.5 py-1' : 'flex items-center justify-between gap-3')}>
      <dt className="min-w-0">{row.label}</dt>
      <dd className={clsx('shrink-0', !isChanging && 'flex items-center gap-1')}>
        {isChanging ? (
          <KeyRecorder row={row} onChange={onChange} onGiveUp={() => onAsk(null)} />
        ) : (
          <>
            {isOwn ? <span className="text-2xs text-accent">yours</span> : null}
            {isOwn ? (
              <button
                type="button"
                aria-label={`Reset the keys of ${row.label}`}
                title="Reset"
                onClick={() => onReset(row)}
                className={BUTTON}
              >
                <RotateCcw aria-hidden size={13} />
              </button>
            ) : null}
            {row.caption ? <Keys of={printed(row.caption)} /> : <span className="text-xs text-faint">no keys</span>}
            {isFixed(row) ? (
              <span aria-hidden className="size-6 pointer-coarse:hidden" />
            ) : (
              <button
                ref={button}
                type="button"
                aria-label={`Change the keys of ${row.label}`}
                title="Change"
                onClick={() => onAsk(row)}
                className={BUTTON}
              >
                <Pencil aria-hidden size={13} />
              </button>
            )}
          </>
        )}
      </dd>
    </div>
  )
}
