import type { Desk } from '@/lib/editor/desk-store'
import { createApi } from '@/lib/editor/sync/api'
import { sentOf } from '@/lib/layout/document'
import type { PinnedSound } from '@/lib/layout/own/pinned-sound'
import { pinOf } from '@/lib/mix/pinned'
import { wireKey } from '@/lib/mix/stream-name'
import { Show } from '@/lib/protocol/live'
import * as z from '@/lib/shared/schema'

/** What stays is a stream or an address, never a place that somebody fills. */
export type PinSource = PinnedSound['source']

/** Two hands may change the show at once: a change is made anew on what the other has made, this often. */
const TRIES = 4

const Stale = z.object({ show: Show })

/**
 * Changes the sounds that stay in every layout of the show. Returns null, or why they were not changed. The change
 * itself comes with the events of the show.
 */
export async function changePinned(
  desk: Desk,
  change: (pinned: readonly PinnedSound[]) => readonly PinnedSound[],
): Promise<string | null> {
  const api = createApi(fetch)
  let { show } = desk.getState()
  let problem = ''
  for (let tries = 0; tries < TRIES; tries++) {
    const answer = await api.changeShow(show.id, { revision: show.revision, pinned: change(show.pinned) })
    if (answer.ok) return null
    problem = answer.message
    const stale = Stale.safeParse(answer.details)
    if (!stale.success) break
    show = stale.data.show
  }
  return problem
}

/** Keeps the sound of a source in every layout, as loud as it is on air; or lets it come and go with the layouts. */
export function turnPin(desk: Desk, source: PinSource): Promise<string | null> {
  const { account, task, show } = desk.getState()
  const key = wireKey(source, account)
  if (pinOf(show.pinned, source, account)) return unpin(desk, source)
  const onAir = task.running && task.program ? sentOf(task.program.document) : []
  const volume = onAir.find((input) => wireKey(input.source, account) === key)?.volume || 100
  return changePinned(desk, (pinned) =>
    pinOf(pinned, source, account) ? pinned : [...pinned, { source, volume, muted: false }],
  )
}

export const unpin = (desk: Desk, source: PinSource): Promise<string | null> =>
  changePinned(desk, (pinned) => {
    const gone = pinOf(pinned, source, desk.getState().account)
    return pinned.filter((sound) => sound !== gone)
  })

/** Says what a press on a pin has done. */
export const sayPin = (name: string, isPinned: boolean): string =>
  isPinned ? `The sound of ${name} stays in every layout.` : `The sound of ${name} comes and goes with the layouts.`

export const KEEP_SOUND = 'Keep its sound in every layout'
