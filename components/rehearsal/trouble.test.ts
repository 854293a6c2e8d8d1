import { expect, it } from 'vitest'
import { NO_TROUBLE, sayFaults, type Trouble, toFaults } from './trouble'

const trouble: Trouble = { answer: 'refused', code: 110200150, lasts: false, callbacks: 'arrive' }

it.each<{ chosen: Partial<Trouble>; fault: object; says: string }>([
  {
    chosen: {},
    fault: { kind: 'code', code: 110200150, times: 1 },
    says: 'the next take is refused with code 110200150',
  },
  {
    chosen: { lasts: true },
    fault: { kind: 'code', times: 'always' },
    says: 'every take is refused with code 110200150',
  },
  { chosen: { answer: 'undone' }, fault: { kind: 'reset', act: false }, says: 'the next take gets no usable answer' },
  { chosen: { answer: 'done' }, fault: { kind: 'reset', act: true }, says: 'the next take gets no usable answer' },
  { chosen: { answer: 'late' }, fault: { kind: 'late' }, says: 'the next take gets no answer and is carried out late' },
  {
    chosen: { answer: 'unexecuted' },
    fault: { kind: 'unexecuted' },
    says: 'the next take is accepted and not carried out',
  },
])('$chosen: $says', ({ chosen, fault, says }) => {
  const { faults, callbackFaults } = toFaults({ ...trouble, ...chosen })
  expect(faults).toMatchObject([{ action: 'StartMix', ...fault }])
  expect(callbackFaults).toEqual([])
  expect(sayFaults({ faults, callbacks: { faults: [] } })).toBe(says)
})

it('callbacks go wrong until all is well again', () => {
  const { faults, callbackFaults } = toFaults({ ...trouble, callbacks: 'lose' })
  expect(callbackFaults).toEqual([{ kind: 'lose', event: 'any', times: 'always' }])
  expect(sayFaults({ faults, callbacks: { faults: callbackFaults } })).toMatch(/; callbacks get lost$/)
  expect(sayFaults({ faults: NO_TROUBLE.faults, callbacks: null })).toBe('')
})
