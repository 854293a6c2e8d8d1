import { expect, it } from 'vitest'
import { inputsOf } from '@/lib/layout/document'
import { layoutOf } from '@/lib/layout/testing/layout-of'
import { createLevelIds } from './level-ids'

const account = { isTest: false, appId: 1 }
const inputs = inputsOf(layoutOf({ host: {}, guest: {} }))
const [host, guest] = [inputs[0] ?? expect.fail(), inputs[1] ?? expect.fail()]

it('a move finds nothing anew', () => {
  const idsOf = createLevelIds(account)
  expect(idsOf([{ ...host, x: 40 }, guest])).toBe(idsOf(inputs))
})

it.each([
  { what: 'an id that somebody chose', now: [{ ...host, soundLevelId: 7 }, guest] },
  { what: 'another source', now: [{ ...host, source: { kind: 'stream', streamId: 'other' } as const }, guest] },
  { what: 'an input that is gone', now: [guest] },
  { what: 'a new input', now: [...inputs, { ...host, id: 'third', source: guest.source }] },
])('$what is found anew', ({ now }) => {
  const idsOf = createLevelIds(account)
  idsOf(inputs)
  expect(idsOf(now)).toEqual(createLevelIds(account)(now))
  expect(idsOf(now)).not.toEqual(createLevelIds(account)(inputs))
})
