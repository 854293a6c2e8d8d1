'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, useEffect, useState, useTransition } from 'react'
import { onSeenAgain } from '@/components/seat/seen-again'
import type { Outcome } from '@/components/seat/send'
import { VIEW_ONLY } from '@/components/seat/view-only'
import { Button } from '@/components/ui/button'
import { Confirm } from '@/components/ui/confirm'
import { TextInput } from '@/components/ui/fields/field'
import { ProblemNote } from '@/components/ui/problem-note'
import type { ListedShow, ListedShows } from '@/lib/protocol/listed-show'
import { isolated } from '@/lib/shared/isolated'
import { createShow, deleteShow, duplicateShow, moveShow, renameShow } from './change-shows'
import { ShowRow } from './show-row'
import { ShowsPager, ShowsSearch } from './shows-pages'

type ShowsListProps = { page: ListedShows; search: string; canEdit: boolean; onImport: () => void }

/** Lists a page of the shows, in the operators' order, and what can be done to one as a whole. */
export function ShowsList({ page, search, canEdit, onImport }: ShowsListProps) {
  const { shows, around } = page
  const router = useRouter()
  const [refreshing, refresh] = useTransition()
  const [problem, setProblem] = useState<Outcome>(null)
  const [removing, setRemoving] = useState<ListedShow | null>(null)

  // It says what was on air when the list was made.
  useEffect(() => onSeenAgain(() => refresh(() => router.refresh())), [router])

  const after = async (work: Promise<Outcome>) => {
    setProblem(await work)
    refresh(() => router.refresh())
  }
  const move = (show: ListedShow, by: -1 | 1) => {
    if (!refreshing) void after(moveShow(page, show, by))
  }
  const duplicate = async (original: ListedShow) => {
    const { problem, show: copy } = await duplicateShow(original)
    await after(Promise.resolve(problem))
    // A copy stands last of all, which may be on another page.
    if (copy && page.after) router.push(`/shows?${new URLSearchParams({ search: copy.name })}`)
  }
  const create = async (name: string) => {
    const { problem, show } = await createShow(name)
    setProblem(problem)
    if (show) router.push(`/shows/${show.id}`)
  }
  return (
    <>
      <ProblemNote problem={problem} />
      {search || page.before || page.after ? <ShowsSearch search={search} /> : null}
      {shows.length === 0 && search ? (
        <p className="rounded-xl border border-dashed border-line-strong px-4 py-10 text-center text-sm text-muted">
          No show has this in its name or room.
        </p>
      ) : shows.length === 0 ? (
        <p className="rounded-xl border border-dashed border-line-strong px-4 py-10 text-center text-sm text-muted">
          No shows yet. A show has a room that its streams come from, outputs and layouts.
          {canEdit ? ' Name the first one below.' : ' An operator can make one.'}
        </p>
      ) : (
        <ol className="divide-y divide-line overflow-hidden rounded-xl border bg-surface" aria-busy={refreshing}>
          {shows.map((show, index) => (
            <ShowRow
              key={show.id}
              show={show}
              canEdit={canEdit}
              canMove={{
                up: index + around.before.length > 0,
                down: index < shows.length + around.after.length - 1,
              }}
              onMove={(by) => move(show, by)}
              onRename={(name) => void after(renameShow(show, name))}
              onDuplicate={() => void duplicate(show)}
              onRemove={() => setRemoving(show)}
            />
          ))}
        </ol>
      )}
      <ShowsPager page={page} search={search} />
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
