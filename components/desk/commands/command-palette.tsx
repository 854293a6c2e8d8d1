'use client'

import { Search } from 'lucide-react'
import { Dialog } from 'radix-ui'
import { type KeyboardEvent, type RefObject, useId, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Sources } from '@/components/seat/use-sources'
import { focusHome } from '@/components/ui/focus'
import { found } from '@/lib/editor/hands/find'
import { type PaletteRow, recentFirst } from '@/lib/editor/hands/palette-rows'
import { recall, remember } from '@/lib/editor/hands/recent'
import type { DeskPanel } from './desk-panel'
import { PaletteList } from './palette-list'
import type { Perform } from './perform'
import { hearForOneself } from './typed-ahead'
import { usePaletteRows } from './use-palette-rows'

/** So many rows are drawn. Whoever has more types a letter. */
const MOST_SHOWN = 60
/** PageUp and PageDown go so far. */
const PAGE = 8

type CommandPaletteProps = {
  sources: Sources
  doing: RefObject<Perform | null>
  onPanel: (panel: DeskPanel) => void
  onClose: () => void
}

/**
 * Finds layouts, sources and commands as they are typed, in any script. Enter chooses the marked row, once the canvas
 * has the focus again; only a row that says so takes.
 */
export default function CommandPalette({ sources, doing, onPanel, onClose }: CommandPaletteProps) {
  const { rows, choose } = usePaletteRows({ sources, doing, onPanel })
  const [typed, setTyped] = useState('')
  const [marked, setMarked] = useState<string | null>(null)
  const [recent] = useState(() => recall(() => localStorage))
  const field = useRef<HTMLInputElement>(null)
  const chosen = useRef<PaletteRow | null>(null)
  const listId = useId()

  const matching = useMemo(() => found(typed, recentFirst(rows, recent)), [typed, rows, recent])
  const shown = matching.slice(0, MOST_SHOWN)
  const at = Math.max(
    0,
    shown.findIndex(({ id }) => id === marked),
  )
  const pick = (row: PaletteRow | undefined) => {
    if (!row || row.why !== null) return
    // Ctrl+K and Enter shall not take again what was taken last.
    if (row.does.do !== 'take-layout') remember(() => localStorage, row.id)
    chosen.current = row
    onClose()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const last = shown.length - 1
    const goal = {
      ArrowDown: at === last ? 0 : at + 1,
      ArrowUp: at === 0 ? last : at - 1,
      PageDown: Math.min(last, at + PAGE),
      PageUp: Math.max(0, at - PAGE),
    }[event.key]
    if (goal !== undefined) setMarked(shown[goal]?.id ?? null)
    else if (event.key === 'Enter') pick(shown[at])
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <Dialog.Root open onOpenChange={onClose}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 bg-black/60" />
        <Dialog.Content
          aria-describedby={undefined}
          data-shape="palette"
          onOpenAutoFocus={(event) => {
            event.preventDefault()
            if (!field.current) return
            // No letter is lost between the two: the field holds what was typed ahead as soon as it hears.
            field.current.focus()
            field.current.value = hearForOneself()
            setTyped(field.current.value)
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault()
            focusHome()
            const { current } = chosen
            if (current) flushSync(() => choose(current))
            // Another layout has another canvas.
            if (document.activeElement === document.body) focusHome()
          }}
          className="fixed top-[12dvh] left-1/2 z-40 flex max-h-[76dvh] w-[min(600px,calc(100vw-32px))] -translate-x-1/2 flex-col overflow-hidden rounded-xl border border-line-strong bg-surface shadow-2xl focus:outline-none"
        >
          <Dialog.Title className="sr-only">Find anything</Dialog.Title>
          <div className="flex items-center gap-2.5 border-b px-4">
            <Search aria-hidden size={16} className="shrink-0 text-faint" />
            <input
              ref={field}
              role="combobox"
              aria-label="Find layouts, sources and commands"
              aria-expanded
              aria-controls={listId}
              aria-autocomplete="list"
              aria-activedescendant={shown[at] ? `${listId}-${at}` : undefined}
              placeholder="Find layouts, sources and commands"
              autoComplete="off"
              spellCheck={false}
              dir="auto"
              maxLength={200}
              onChange={(event) => {
                setTyped(event.target.value)
                setMarked(null)
              }}
              onKeyDown={onKeyDown}
              className="h-12 min-w-0 flex-1 bg-transparent text-base outline-none placeholder:text-faint"
            />
          </div>
          <PaletteList
            id={listId}
            rows={shown}
            marked={shown[at]?.id ?? null}
            isRecent={(row) => typed.trim() === '' && recent.includes(row.id)}
            onMark={setMarked}
            onPick={pick}
          />
          <p role="status" className="border-t px-4 py-2 text-xs text-muted">
            {saysOf(matching.length, shown.length)}
          </p>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

function saysOf(matching: number, shown: number): string {
  if (matching === 0) return 'Nothing found.'
  return matching > shown ? `${shown} of ${matching}. Type more to find the rest.` : `${matching} found. Esc closes.`
}
