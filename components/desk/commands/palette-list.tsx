'use client'

import { clsx } from 'clsx'
import { useEffect, useRef } from 'react'
import { printed } from '@/components/seat/printed-keys'
import { Name } from '@/components/ui/name'
import { Keys } from '@/components/ui/tooltip'
import type { PaletteRow } from '@/lib/editor/hands/palette-rows'

type PaletteListProps = {
  id: string
  rows: readonly PaletteRow[]
  /** The id of the row that Enter chooses. */
  marked: string | null
  isRecent: (row: PaletteRow) => boolean
  onMark: (id: string) => void
  onPick: (row: PaletteRow) => void
}

/** Lists what was found. A heading stands wherever rows of another kind begin. */
export function PaletteList({ id, rows, marked, isRecent, onMark, onPick }: PaletteListProps) {
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (marked !== null) list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [marked])
  const headingOf = (row: PaletteRow | undefined) => row && (isRecent(row) ? 'Recent' : row.group)
  return (
    <div ref={list} id={id} role="listbox" aria-label="Found" className="min-h-0 flex-1 overflow-y-auto p-1.5">
      {rows.map((row, index) => {
        const heading = headingOf(row)
        return (
          <div key={row.id} role="presentation">
            {heading === headingOf(rows[index - 1]) ? null : (
              <p role="presentation" className="px-2.5 pt-2 pb-1 text-xs font-semibold text-faint">
                {heading}
              </p>
            )}
            <Row row={row} elementId={`${id}-${index}`} isMarked={row.id === marked} onMark={onMark} onPick={onPick} />
          </div>
        )
      })}
    </div>
  )
}

type RowProps = Pick<PaletteListProps, 'onMark' | 'onPick'> & { row: PaletteRow; elementId: string; isMarked: boolean }

function Row({ row, elementId, isMarked, onMark, onPick }: RowProps) {
  const { label, hint, caption, why } = row
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the field has the focus and names the active option
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field hears the keys
    <div
      id={elementId}
      role="option"
      aria-selected={isMarked}
      aria-disabled={why !== null}
      onPointerMove={() => isMarked || onMark(row.id)}
      onClick={() => onPick(row)}
      className={clsx(
        'touchable flex min-h-8 cursor-pointer items-center gap-3 rounded-md px-2.5 text-sm select-none',
        isMarked && 'bg-accent-soft',
        why !== null && 'text-muted',
      )}
    >
      <Name className="min-w-0 flex-1 truncate" title={label}>
        {label}
      </Name>
      <span className="shrink-0 text-xs text-muted">{why ?? hint}</span>
      {caption ? <Keys of={printed(caption)} /> : null}
    </div>
  )
}
