import { expect, it } from 'vitest'
import { programOf, snapshotOf } from '@/lib/editor/testing/show'
import type { Alarm, Task } from '@/lib/protocol/task'
import { sayMaybeOnAir } from './maybe-on-air'

const ON: Task = { ...snapshotOf([]).task, running: true, program: programOf({ layoutName: 'Opening' }) }
const talk = { requestId: 'r2', action: 'StartMix', layoutId: 'Talk', layoutName: 'Talk' } as const
const uncertain: Task['uncertain'] = { ...talk, since: 0, tries: 0, nextTryAt: null, says: '' }
const alarm: Alarm = { kind: 'others', sequence: null, since: 0, says: '' }
const unheard = (isUnknown: boolean) => ({ since: 0, isUnknown })

it.each<{ what: string; task: Partial<Task>; says: string | null }>([
  { what: 'certain', task: {}, says: null },
  { what: 'an unknown take', task: { uncertain }, says: 'Opening or Talk?' },
  {
    what: 'an unknown take of the same layout',
    task: { uncertain: { ...uncertain, layoutName: 'Opening' } },
    says: 'Opening, which take?',
  },
  { what: 'not heard of', task: { unheard: unheard(false) }, says: null },
  { what: 'not heard of for long', task: { unheard: unheard(true) }, says: 'Opening or nothing?' },
  { what: 'both', task: { uncertain, unheard: unheard(true) }, says: 'Opening or Talk or nothing?' },
  {
    what: 'an unknown take and a foreign start',
    task: { uncertain, alarm },
    says: 'Opening or Talk or someone else?',
  },
  {
    what: 'an unknown take and an older one that came late',
    task: { uncertain, alarm: { ...alarm, kind: 'late' } },
    says: 'Opening or Talk or another take?',
  },
  { what: 'an alarm, which says more', task: { alarm, unheard: unheard(true) }, says: null },
])('on air, $what: $says', ({ task, says }) => {
  expect(sayMaybeOnAir({ task: { ...ON, ...task }, requests: [] })).toBe(says)
})
