'use client'

import { Ellipsis } from 'lucide-react'
import Link from 'next/link'
import { type KeyboardEvent, useState } from 'react'
import { useAlive } from '@/components/seat/use-alive'
import { download } from '@/components/ui/download'
import { Menu } from '@/components/ui/menu'
import { Name } from '@/components/ui/name'
import { Pill } from '@/components/ui/pill'
import { Renameable } from '@/components/ui/renameable'
import type { ListedShow } from '@/lib/protocol/listed-show'
import { isolated } from '@/lib/shared/isolated'

type ShowRowProps = {
  show: ListedShow
  canEdit: boolean
  canMove: Readonly<{ up: boolean; down: boolean }>
  onMove: (by: -1 | 1) => void
  onRename: (name: string) => void
  onDuplicate: () => void
  onRemove: () => void
}

export function ShowRow({ show, canEdit, canMove, onMove, onRename, onDuplicate, onRemove }: ShowRowProps) {
  const [renaming, setRenaming] = useState(false)
  const onKeyDown = (event: KeyboardEvent) => {
    if (!canEdit || !event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    if (event.key === 'ArrowUp' ? canMove.up : canMove.down) onMove(event.key === 'ArrowUp' ? -1 : 1)
  }
  const file = `/api/shows/${encodeURIComponent(show.id)}/export`
  const exporting = [
    { label: 'Export', onSelect: () => download(file) },
    ...(canEdit ? [{ label: 'Export with stream keys', onSelect: () => download(`${file}?keys=true`) }] : []),
  ]
  const changing = [
    { label: 'Rename', onSelect: () => setRenaming(true) },
    { label: 'Duplicate', onSelect: onDuplicate },
    { label: 'Move up', disabled: !canMove.up, onSelect: () => onMove(-1) },
    { label: 'Move down', disabled: !canMove.down, onSelect: () => onMove(1) },
  ]
  const deleting = {
    label: show.air === 'off' ? 'Delete…' : 'Delete (stop it first)',
    disabled: show.air !== 'off',
    onSelect: onRemove,
  }
  const readable = canEdit ? [...changing, ...exporting, deleting] : exporting
  const items = show.isReadable ? readable : canEdit ? [deleting] : []
  return (
    <li className="relative flex min-h-16 items-center gap-3 px-4 py-2 hover:bg-raised">
      <div className="min-w-0 flex-1">
        {renaming ? (
          <Renameable
            name={show.name}
            label="Name of the show"
            editing
            onEditing={setRenaming}
            onRename={onRename}
            className="max-w-96 text-base"
          />
        ) : show.isReadable ? (
          <Link
            href={`/shows/${show.id}`}
            title={show.name}
            onKeyDown={onKeyDown}
            className="block truncate text-base font-semibold after:absolute after:inset-0"
          >
            <Name className="block truncate">{show.name}</Name>
          </Link>
        ) : (
          <Name className="block truncate text-base font-semibold">{show.name}</Name>
        )}
        <p className="truncate text-xs text-muted">
          {show.isReadable ? (show.roomId ? `room ${show.roomId}` : 'no room') : 'room unknown'}
          {show.account === null ? '' : ` · ${isolated(show.account)}`} · changed <Changed at={show.updatedAt} />
        </p>
      </div>
      {show.isReadable ? null : <Pill tone="warning">Cannot be read by this version</Pill>}
      <Air air={show.air} />
      {items.length > 0 ? (
        <Menu
          trigger={
            <button
              type="button"
              aria-label={`More for ${show.name}`}
              className="touchable relative z-10 grid size-8 shrink-0 place-items-center rounded-md text-muted hover:bg-lifted hover:text-text"
            >
              <Ellipsis aria-hidden size={16} />
            </button>
          }
          items={items}
        />
      ) : null}
    </li>
  )
}

function Air({ air }: { air: ListedShow['air'] }) {
  if (air === 'on') {
    return (
      <Pill tone="program">
        <span aria-hidden className="size-1.5 rounded-full bg-current" /> ON AIR
      </Pill>
    )
  }
  return air === 'uncertain' ? <Pill tone="warning">ON AIR?</Pill> : <Pill>Off air</Pill>
}

let words: Intl.DateTimeFormat | null = null

/** Making a format takes longer than drawing the rest of the row, so that all rows share one. */
function dateInWords(at: number): string {
  words ??= new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' })
  return words.format(at)
}

/** Tells the time in the operator's own words and time zone, which the server does not know. */
function Changed({ at }: { at: number }) {
  const alive = useAlive()
  return <time dateTime={new Date(at).toISOString()}>{alive ? dateInWords(at) : '…'}</time>
}
