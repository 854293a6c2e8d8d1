'use client'

import { type ReactNode, useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { FADER_KEYS } from '@/components/program/sound/fader-keys'
import { Button } from '@/components/ui/button'
import { Confirm } from '@/components/ui/confirm'
import { Dialog } from '@/components/ui/dialog'
import { Keys } from '@/components/ui/tooltip'
import { changesOf, resetKeys } from '@/lib/editor/hands/give-keys'
import { idOf, type OwnKeys, ownOf } from '@/lib/editor/hands/own-keys'
import { changeKeys, ownKeys, readKeys } from '@/lib/editor/hands/own-keys-store'
import { keysInUse } from '@/lib/editor/keys-in-use'
import type { Shortcut } from '@/lib/editor/shortcut'
import { keepOff } from './commands/keep-off'
import { KeyRow } from './commands/key-row'
import { changesSay, UNKEPT, UNREADABLE } from './commands/own-keys-words'

const GROUPS: readonly Shortcut['group'][] = [
  'On air',
  'Edit',
  'Place',
  'Arrange',
  'Select',
  'View',
  'View, on the canvas',
  'Help',
]

/** Modifier keys change what the pointer and the lists do. They are listed here because they are not shortcuts. */
const HELD = [
  { caption: 'Ctrl', label: 'Move or resize without snapping or swapping' },
  { caption: 'Shift', label: 'Resize a corner freely; select several' },
  { caption: 'Shift', label: 'While dragging: swap with the input under the pointer' },
  { caption: 'Ctrl ⇧', label: 'Draw a rubber band over a picture' },
  { caption: 'Alt', label: 'While dragging: drag a copy' },
  { caption: 'Alt', label: 'Resize from the centre; press to reach what lies beneath' },
  { caption: 'Ctrl', label: 'With the wheel: zoom to the pointer' },
  { caption: 'Space', label: 'Drag the view, as with the middle button' },
  { caption: 'Esc', label: 'Cancel a gesture' },
  { caption: 'Alt ↑ ↓', label: 'Move a layer in the list of layers' },
  { caption: 'Alt ← →', label: 'Move a layout in the strip' },
]

export default function ShortcutsHelp({ onClose }: { onClose: () => void }) {
  const table = useStore(keysInUse)
  const own = useStore(ownKeys)
  const [changing, setChanging] = useState<string | null>(null)
  const [said, setSaid] = useState('')
  const [isAsking, setAsking] = useState(false)
  const count = table.filter((row) => ownOf(own, row)).length
  useEffect(() => {
    if (!readKeys()) setSaid(UNREADABLE)
  }, [])

  const ask = (row: Shortcut | null) => {
    setChanging(row && idOf(row))
    setSaid('')
  }
  const change = (next: OwnKeys) => {
    setChanging(null)
    // What else listens to it may not be there yet (own-keys.tsx), and a listener that is added twice is there once.
    window.addEventListener('keydown', keepOff)
    const isKept = changeKeys(next)
    setSaid(`${changesSay(changesOf(own, next))}${isKept ? '' : ` ${UNKEPT}`}`)
  }
  return (
    <Dialog open onOpenChange={onClose} title="Keyboard shortcuts" shape="wide">
      <div className="sticky -top-4 z-10 -mx-5 -mt-4 mb-3 flex min-h-11 items-center gap-3 border-b bg-surface px-5 py-2">
        <div className="min-w-0 flex-1">
          <p role="status" aria-label="Keys" className="text-sm">
            {said}
          </p>
          {said ? null : <Hint />}
        </div>
        {count > 0 ? (
          <Button size="small" onClick={() => setAsking(true)}>
            Reset all
          </Button>
        ) : null}
      </div>
      <section
        aria-label="Keys"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: without a button in it the list could not be scrolled by keyboard
        tabIndex={0}
        className="gap-x-8 focus-visible:outline-offset-4 sm:columns-2"
      >
        {GROUPS.map((group) => (
          <Group key={group} title={group}>
            {table
              .filter((row) => row.group === group)
              .map((row) => (
                <KeyRow
                  key={idOf(row)}
                  row={row}
                  isOwn={ownOf(own, row) !== undefined}
                  isChanging={changing === idOf(row)}
                  onAsk={ask}
                  onChange={change}
                  onReset={() => change(resetKeys(own, row))}
                />
              ))}
          </Group>
        ))}
        <Told title="On a fader" rows={FADER_KEYS} />
        <Told title="Modifier keys and lists" rows={HELD} />
      </section>
      <Confirm
        open={isAsking}
        onClose={() => setAsking(false)}
        title="Reset all keys?"
        says={`${count === 1 ? 'One command gets' : `${count} commands get`} the keys that the desk came with.`}
        action="Reset all"
        onConfirm={() => change({})}
      />
    </Dialog>
  )
}

function Hint() {
  return (
    <p className="text-xs text-muted">
      <span className="pointer-coarse:hidden">The pencil gives a command other keys, in this browser.</span>
      <span className="hidden pointer-coarse:inline">Other keys are given with a mouse and a keyboard.</span>
    </p>
  )
}

function Told({ title, rows }: { title: string; rows: readonly Readonly<{ caption: string; label: string }>[] }) {
  return (
    <Group title={title}>
      {rows.map(({ caption, label }) => (
        <div key={`${caption} ${label}`} className="flex min-h-6 items-center justify-between gap-3">
          <dt>{label}</dt>
          <dd className="shrink-0">
            <Keys of={caption} />
          </dd>
        </div>
      ))}
    </Group>
  )
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="not-last:mb-5 break-inside-avoid">
      <h3 className="text-xs font-semibold text-faint">{title}</h3>
      <dl className="mt-1 space-y-0.5">{children}</dl>
    </section>
  )
}
