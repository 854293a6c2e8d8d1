'use client'

import { clsx } from 'clsx'
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { useEditor, useNameOf, useSeat } from '@/components/seat/seat-context'
import { Dialog } from '@/components/ui/dialog'
import { jumpTo, type Step, stepsOf } from '@/lib/editor/hands/history'
import type { EditorStore } from '@/lib/editor/state/editor-store'

type HistoryPanelProps = {
  /** It is null in a show without layouts. */ editor: EditorStore | null
  onClose: () => void
}

/** Lists my steps in the layout in preview, the newest first. A press on one goes there, and so does Enter. */
export default function HistoryPanel({ editor, onClose }: HistoryPanelProps) {
  const { canEdit } = useSeat()
  return (
    <Dialog open onOpenChange={onClose} title="History" description="Your own edits of this layout" shape="beside">
      {editor && canEdit ? (
        <Steps key={editor.getState().layoutId} editor={editor} />
      ) : (
        <p className="text-sm text-muted">
          {editor ? 'You can only view this show.' : 'There is no layout in preview.'}
        </p>
      )}
    </Dialog>
  )
}

function Steps({ editor }: { editor: EditorStore }) {
  const { announce } = useSeat()
  const nameOf = useNameOf()
  const [stopped, setStopped] = useState<string | null>(null)
  const document = useEditor(editor, (state) => state.document)
  const past = useEditor(editor, (state) => state.past)
  const future = useEditor(editor, (state) => state.future)
  const steps = useMemo(() => stepsOf({ document, past, future }, nameOf), [document, past, future, nameOf])
  const list = useRef<HTMLOListElement>(null)
  const at = past.length
  useEffect(() => {
    list.current?.querySelector(`[data-step="${at}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [at])

  const go = (number: number, says: string) => {
    const why = jumpTo(editor, number)
    setStopped(why)
    announce(why ?? `Now at: ${says}`)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const rows = Array.from(list.current?.querySelectorAll('button') ?? [])
    const from = rows.findIndex((row) => row.matches(':focus'))
    const goal = { ArrowUp: from - 1, ArrowDown: from + 1, Home: 0, End: rows.length - 1 }[event.key]
    if (goal === undefined) return
    event.preventDefault()
    rows[Math.max(0, Math.min(rows.length - 1, goal))]?.focus()
  }
  return (
    <>
      {stopped ? (
        <p role="status" className="mb-2 text-sm text-warning-text">
          {stopped}
        </p>
      ) : null}
      <ol ref={list} aria-label="Steps, newest first" onKeyDown={onKeyDown} className="-mx-2">
        {steps.toReversed().map((step) => (
          <Row key={step.number} step={step} isCurrent={step.number === at} onGo={go} />
        ))}
        <Row step={START} isCurrent={at === 0} onGo={go} />
      </ol>
    </>
  )
}

const START: Step = { number: 0, says: 'As it was before your edits', isDone: true, isOver: false }

type RowProps = { step: Step; isCurrent: boolean; onGo: (number: number, says: string) => void }

function Row({ step: { number, says, isDone, isOver }, isCurrent, onGo }: RowProps) {
  const over = isDone ? 'can no longer be undone' : 'can no longer be redone'
  const state = isOver ? over : isCurrent ? 'now' : ''
  return (
    <li>
      <button
        type="button"
        data-step={number}
        aria-current={isCurrent ? 'step' : undefined}
        onClick={() => onGo(number, says)}
        className={clsx(
          'touchable flex min-h-8 w-full items-center gap-3 rounded-md px-2 text-left text-sm hover:bg-raised focus-visible:-outline-offset-2',
          isCurrent && 'bg-accent-soft',
          !isDone && 'text-muted',
        )}
      >
        <span className={clsx('min-w-0 flex-1 truncate', isOver && 'line-through')} title={says}>
          {says}
        </span>
        <span className="shrink-0 text-xs text-muted">{state || (isDone ? '' : 'undone')}</span>
      </button>
    </li>
  )
}
