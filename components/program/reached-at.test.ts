import { expect, it } from 'vitest'
import { interview, opening } from '@/components/parts/example-show'
import { onAir, takeOf } from '@/components/parts/state'
import { OFF_AIR } from '@/lib/protocol/task'
import { reachedAt, type Step } from './reached-at'

const task = {
  showId: 'show',
  sequence: 2,
  ...OFF_AIR,
  ...onAir,
  confirmed: { sequence: 2, at: 25, by: 'callback' as const },
}
const first = takeOf(opening, { id: task.program.requestId, sentAt: 10, answeredAt: 20 })
const refused = takeOf(opening, { id: 'refused', state: 'rejected', sentAt: 30, answeredAt: 40 })

it.each<{ step: Step; requests: (typeof first)[]; previewId: string; at: number | null; why: string }>([
  { step: 'sent', requests: [first], previewId: opening.id, at: 10, why: 'its take was sent then' },
  { step: 'accepted', requests: [first], previewId: opening.id, at: 20, why: 'and answered' },
  { step: 'confirmed', requests: [first], previewId: opening.id, at: 25, why: 'a callback named it' },
  { step: 'rejected', requests: [refused, first], previewId: opening.id, at: 40, why: 'the refusal is the answer' },
  { step: 'accepted', requests: [refused, first], previewId: opening.id, at: 20, why: 'what is on air stays accepted' },
  { step: 'sent', requests: [refused, first], previewId: opening.id, at: 10, why: 'and was sent then' },
  { step: 'sent', requests: [first], previewId: interview.id, at: null, why: 'it was never sent' },
])('$step at $at: $why', ({ step, requests, previewId, at }) => {
  expect(reachedAt({ previewId, requests, task }, step)).toBe(at)
})
