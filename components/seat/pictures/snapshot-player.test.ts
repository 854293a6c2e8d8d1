import { expect, it } from 'vitest'
import type { Still } from '@/components/canvas/paint/picture'
import type { Source } from '@/lib/layout/input'
import { createTestTimers, flushPromises } from '@/lib/shared/testing/timers'
import { createSnapshotPlayer, freshOf } from './snapshot-player'

const cam: Source = { kind: 'stream', streamId: 'cam' }
const still = (width: number): Still => ({
  image: {} as CanvasImageSource,
  size: { width, height: 9 },
  soft: () => ({}) as ImageBitmap,
})

function play() {
  const timers = createTestTimers()
  let answer: () => Promise<Still> = async () => still(1)
  const urls: string[] = []
  let changes = 0
  const load = (url: string) => {
    urls.push(url)
    return answer()
  }
  const count = () => {
    changes += 1
  }
  const player = createSnapshotPlayer(cam, 'https://pic.example.com/a.jpg?sign=1', { load, timers }, count)
  return {
    player,
    urls,
    changes: () => changes,
    set: (next: typeof answer) => {
      answer = next
    },
    pass: async (seconds: number) => {
      timers.advance(seconds * 1_000)
      await flushPromises()
    },
  }
}
const gone = () => Promise.reject(new Error('gone'))

it('a snapshot is fetched at once and each 20 s, past what the browser keeps, until it is stopped', async () => {
  const { player, urls, pass } = play()
  await pass(0)
  expect(player.playing()).toMatchObject({ still: { size: { width: 1 } }, trouble: null })
  await pass(19)
  expect(urls).toHaveLength(1)
  await pass(1)
  expect(urls).toEqual([
    'https://pic.example.com/a.jpg?sign=1&mixdesk=0',
    'https://pic.example.com/a.jpg?sign=1&mixdesk=20000',
  ])
  player.stop()
  await pass(100)
  expect(urls).toHaveLength(2)
})

it('one that cannot be fetched says so, and is shown once it can', async () => {
  const { player, set, pass } = play()
  set(gone)
  await pass(0)
  expect(player.playing()).toMatchObject({ still: null, trouble: 'no picture: its snapshot cannot be fetched' })
  set(async () => still(2))
  await pass(20)
  expect(player.playing()).toMatchObject({ still: { size: { width: 2 } }, trouble: null })
})

it.each([
  { answer: gone, why: 'is not there any more' },
  { answer: () => new Promise<Still>(() => {}), why: 'never comes' },
])('a snapshot whose next $why is kept, and told as old after a minute', async ({ answer }) => {
  const { player, set, pass } = play()
  await pass(0)
  set(answer)
  await pass(20)
  await pass(20)
  expect(player.playing()).toMatchObject({ still: { size: { width: 1 } }, trouble: null })
  await pass(20)
  expect(player.playing()).toMatchObject({ still: { size: { width: 1 } }, trouble: 'snapshot is old: of 60 s ago' })
  set(async () => still(3))
  await pass(20)
  expect(player.playing()).toMatchObject({ still: { size: { width: 3 } }, trouble: null })
})

it('what is asked for earlier and comes later is not shown, and nothing after the stop', async () => {
  const { player, set, pass, changes } = play()
  const arrive: ((still: Still) => void)[] = []
  set(() => new Promise((resolve) => arrive.push(resolve)))
  await pass(0)
  await pass(20)
  await pass(20)
  arrive[1]?.(still(2))
  await flushPromises()
  arrive[0]?.(still(1))
  await flushPromises()
  expect(player.playing().still?.size.width).toBe(2)
  const before = changes()
  player.stop()
  arrive[2]?.(still(3))
  await flushPromises()
  expect(changes()).toBe(before)
})

it.each([
  { url: 'https://a.example/b.jpg', fresh: 'https://a.example/b.jpg?mixdesk=5' },
  { url: 'https://a.example/b.jpg?c=%2F&d', fresh: 'https://a.example/b.jpg?c=%2F&d&mixdesk=5' },
])('$url is asked for as $fresh: nothing of it is written anew, since it may be signed', ({ url, fresh }) => {
  expect(freshOf(url, 5)).toBe(fresh)
})
