import { expect, it } from 'vitest'
import { inTurn } from './in-turn'

it('does each once, in order, and never more at once than allowed', async () => {
  const begun: number[] = []
  let under = 0
  let most = 0
  const all = Array.from({ length: 60 }, (_, index) => index)
  await inTurn(all, 4, async (item) => {
    begun.push(item)
    under += 1
    most = Math.max(most, under)
    await new Promise((resolve) => setTimeout(resolve, item % 3))
    under -= 1
  })
  expect(begun).toEqual(all)
  expect(most).toBe(4)
})

it('is done at once where there is nothing to do', async () => {
  await expect(inTurn([], 4, () => Promise.reject(new Error('nothing')))).resolves.toBeUndefined()
})
