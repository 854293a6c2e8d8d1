import type { DeskState } from '@/lib/editor/state/desk-state'
import { previewTake } from '@/lib/editor/state/preview-take'

/** Names a state of the preview after *edited*. The third one is its answer. */
export type Step = 'sent' | 'accepted' | 'rejected' | 'unknown' | 'confirmed'

type Known = Pick<DeskState, 'previewId' | 'requests' | 'task'>

/**
 * Says when the preview reached a state that it reached, in Unix ms by the server's clock; null where nobody knows.
 * What is on air stays accepted whatever became of another take of it: then it is about the one on air.
 */
export function reachedAt({ previewId, requests, task }: Known, step: Step): number | null {
  if (step === 'confirmed') return task.confirmed?.at ?? null
  const last = previewTake({ requests, previewId })
  const isAboutProgram = step !== 'rejected' && last?.state === 'rejected' && task.program?.layoutId === previewId
  const take = isAboutProgram ? requests.find(({ id }) => id === task.program?.requestId) : last
  return (step === 'sent' ? take?.sentAt : take?.answeredAt) ?? null
}
