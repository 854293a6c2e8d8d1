import { expect, it } from 'vitest'
import { flushPromises } from '@/lib/shared/testing/timers'
import { createKept } from './kept-pictures'

it('what could not be loaded is loaded once it is tried anew, and nothing else', async () => {
  const network = { isDown: true }
  const loaded: string[] = []
  let arrivals = 0
  const pictures = createKept(
    async (url: string) => {
      loaded.push(url)
      if (network.isDown && url === 'logo') throw new Error('cut')
      return `still of ${url}`
    },
    () => {
      arrivals += 1
    },
  )
  const draw = async () => {
    for (const url of ['host', 'logo']) pictures.at(url)
    await flushPromises()
    return ['host', 'logo'].map(pictures.at)
  }
  expect(await draw()).toEqual(['still of host', 'failed'])
  network.isDown = false
  expect(await draw()).toEqual(['still of host', 'failed'])
  pictures.tryAnew()
  expect(arrivals).toBe(3)
  expect(await draw()).toEqual(['still of host', 'still of logo'])
  expect(loaded).toEqual(['host', 'logo', 'logo'])
})
