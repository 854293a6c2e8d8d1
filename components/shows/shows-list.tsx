'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, useEffect, useState, useTransition } from 'react'
import { onSeenAgain } from '@/components/seat/seen-again'
import type { Outcome } from '@/components/seat/send'
import { VIEW_ONLY } from '@/components/seat/view-only'
import { Button } from '@/components/ui/button'
import { Confirm } from '@/components/ui/confirm'
import { TextInput } from '@/components/ui/fields/field'
import { isolated } from '@/lib/shared/isolated'
import { createShow, deleteShow, duplicateShow, type ListedShow, moveShow, renameShow } from './change-shows'
import { ShowRow } from './show-row'

type ShowsListProps = { shows: readonly ListedShow[]; canEdit: boolean; onImport: () => void }

/** Every show, in the operators' order, and what can be done to one as a whole. */
export function ShowsList({ shows, canEdit, onImport }: ShowsListProps) {
  const router = useRouter()
  const [refreshing, refresh] = useTransition()
  const [problem, setProblem] = useState<Outcome>(null)
  const [removing, setRemoving] = useState<ListedShow | null>(null)

  // What is on air is what it was when the list was made.
  useEffect(() => onSeenAgain(() => refresh(() => router.refresh())), [router])

  const after = async (work: Promise<Outcome>) => {
    setProblem(await work)
    refresh(() => router.refresh())
  }
  const move = (show: ListedShow, index: number) => {
    if (index >= 0 && index < shows.length && !refreshing) void after(moveShow(shows, show, index))
  }
  const create = async (name: string) => {
    const { problem, show } = await createShow(name)
    setProblem(problem)
    if (show) router.push(`/shows/${show.id}`)
  }
  return (
    <>
      {problem ? (
        <p
          role="alert"
          className="mb-3 rounded-lg border border-warning-line bg-warning-soft px-3 py-2 text-sm text-warning-text"
        >
          {problem}
        </p>
      ) : null}
      {shows.length === 0 ? (
        <p className="rounded-xl border border-dashed border-line-strong px-4 py-10 text-center text-sm text-muted">
          No shows yet. A show has a room to take streams from, an output, and layouts.
          {canEdit ? ' Name the first one below.' : ' An operator can make one.'}
        </p>
      ) : (
        <ol className="divide-y divide-line overflow-hidden rounded-xl border bg-surface" aria-busy={refreshing}>
          {shows.map((show, index) => (
            <ShowRow
              key={show.id}
              show={show}
              canEdit={canEdit}
              isFirst={index === 0}
              isLast={index === shows.length - 1}
              onMove={(by) => move(show, index + by)}
              onRename={(name) => void after(renameShow(show, name))}
              onDuplicate={() => void after(duplicateShow(show))}
              onRemove={() => setRemoving(show)}
            />
          ))}
        </ol>
      )}
      {canEdit ? (
        <NewShow onCreate={create} onImport={onImport} />
      ) : (
        <p className="mt-4 text-xs text-faint">{VIEW_ONLY}</p>
      )}
      <Confirm
        open={removing !== null}
        onClose={() => setRemoving(null)}
        title="Delete this show?"
        says={`${isolated(removing?.name ?? '')}, its layouts and its history are deleted for everyone. This cannot be undone.`}
        action="Delete show"
        onConfirm={() => removing && void after(deleteShow(removing))}
      />
    </>
  )
}

type NewShowProps = { onCreate: (name: string) => Promise<void>; onImport: () => void }

function NewShow({ onCreate, onImport }: NewShowProps) {
  const [name, setName] = useState('')
  const [busy, setBusy] = useState(false)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!name.trim() || busy) return
    setBusy(true)
    await onCreate(name.trim())
    setBusy(false)
  }
  return (
    <form onSubmit={submit} className="mt-4 flex gap-2">
      <TextInput
        aria-label="Name of the new show"
        placeholder="Name of the new show"
        maxLength={120}
        value={name}
        onChange={(event) => setName(event.target.value)}
        className="h-9 max-w-80"
      />
      <Button type="submit" variant="primary" disabled={!name.trim() || busy}>
        New show
      </Button>
      <Button className="ml-auto" onClick={onImport}>
        Import a show…
      </Button>
    </form>
  )
}
