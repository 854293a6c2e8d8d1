import { type MixRequest, wasSent } from '@/lib/protocol/request'
import type { DeskState } from './desk-state'
import { isDoubtful } from './doubt'

/**
 * Returns the last take of the layout in preview. What became of another layout is not about this one; and neither an
 * accepted stop nor another layout on air since leaves anything to tell of it.
 */
export function previewTake({ requests, previewId }: Pick<DeskState, 'requests' | 'previewId'>): MixRequest | null {
  for (const request of requests.filter(wasSent)) {
    const isStart = request.action === 'StartMix'
    if (isStart && request.layoutId === previewId) return request
    if (request.state === 'accepted') return null
  }
  return null
}

/** Says how far the preview came: how many of the four states it reached, and what the third of them is. */
export type Reached = Readonly<{ count: 1 | 2 | 3 | 4; answer: 'accepted' | 'rejected' | 'unknown' }>

/**
 * `differs` says that the preview is not what was accepted, and is null until the two were compared. What is on air as
 * it was accepted stays accepted, whatever became of another take of it since: the answer to that one stands in its own
 * row.
 */
export function reachedBy(desk: Pick<DeskState, 'requests' | 'previewId' | 'task'>, differs: boolean | null): Reached {
  const { running, program, confirmed } = desk.task
  const isSame = differs === false
  const isOnAir = running && isSame && program?.layoutId === desk.previewId
  const last = previewTake(desk)?.state
  const state = last === 'rejected' && isOnAir ? 'accepted' : last
  if (state === 'sending') return { count: 2, answer: 'accepted' }
  if (state === 'rejected' || state === 'unknown') return { count: 3, answer: state }
  if (state !== 'accepted' || !isSame || !running) return { count: 1, answer: 'accepted' }
  return { count: confirmed !== null && !isDoubtful(desk.task) ? 4 : 3, answer: 'accepted' }
}
