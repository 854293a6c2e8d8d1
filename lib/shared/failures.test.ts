import { expect, it, vi } from 'vitest'
import { Failure, isFailure } from './failures'

it('knows a failure that another copy of this module made, as another bundle of the server does', async () => {
  vi.resetModules()
  const copy = await import('./failures')
  const foreign = new copy.Failure('not-found', 'There is nothing here.')
  expect(foreign).not.toBeInstanceOf(Failure)
  expect(isFailure(foreign)).toBe(true)
})

it.each([new Error('x'), { code: 'not-found', message: 'x' }, null, 'Failure'])('takes %s for none', (value) => {
  expect(isFailure(value)).toBe(false)
})
