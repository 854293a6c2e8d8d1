import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Layout } from '@/lib/protocol/live'
import { createLayout } from '@/lib/server/shows/create-layout'
import { readLayouts } from '@/lib/server/shows/read'
import { openTestShow, type TestShow } from '@/lib/server/shows/testing/test-show'
import { firstSnapshot, snapshot } from './snapshot'

let test: TestShow

beforeEach(async () => {
  test = await openTestShow()
})
afterEach(() => test.close())

async function makeLayouts(count: number): Promise<Layout[]> {
  const anna = { id: 'anna', name: 'Anna' }
  for (let made = 1; made < count; made += 1)
    await createLayout(test.context, anna, test.showId, { name: `Layout ${made}` })
  return readLayouts(test.context.db, test.showId)
}

it.each([
  { wanted: 7, preview: 7, why: 'the page asks for it' },
  { wanted: null, preview: 0, why: 'the first in the strip is previewed otherwise' },
])('of many layouts, a page holds the one in preview: $preview, since $why', async ({ wanted, preview }) => {
  const layouts = await makeLayouts(14)
  const id = wanted === null ? 'gone' : (layouts[wanted]?.id ?? '')
  const { snapshot: first, more } = await firstSnapshot(test.context, test.showId, id)
  expect(first.layouts).toEqual([layouts[preview]])
  expect(more).toBe(13)
  expect({ ...first, layouts }).toEqual(await snapshot(test.context, test.showId))
})

it('a show of a dozen layouts is whole at once', async () => {
  const layouts = await makeLayouts(12)
  const { snapshot: first, more } = await firstSnapshot(test.context, test.showId, null)
  expect(first.layouts).toEqual(layouts)
  expect(more).toBe(0)
})
