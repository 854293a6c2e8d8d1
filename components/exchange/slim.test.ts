import { expect, it } from 'vitest'
import { readObs } from '@/lib/exchange/obs/read-obs'
import { boxed, camera, collection, group, item, scene } from '@/lib/exchange/testing/obs-collection'
import { readFile } from './incoming'

const LARGE = 'x'.repeat(1_500_000)
const OBS = collection(
  [
    camera('Host', { settings: { resolution: '640x360', plug_in: LARGE }, filters: [{ settings: LARGE }] }),
    scene('Interview', [item('Host', { scale: { x: 0.5, y: 0.5 } }), item('Pair')]),
  ],
  { groups: [group('Pair', [400, 200], [boxed('Host', [0, 0, 400, 200])])], modules: LARGE },
)
const fileOf = (content: unknown) => new File([JSON.stringify(content)], 'scenes.json')

it('a large collection is read without what no import reads, and says the same', async () => {
  const text = await readFile(fileOf(OBS))
  expect(text.length).toBeLessThan(3_000)
  const frame = { width: 1920, height: 1080 }
  expect(readObs(JSON.parse(text), frame)).toEqual(readObs(OBS, frame))
})

it('a small file is read as it is', async () => {
  expect(await readFile(new File(['{ "a": 1 }'], 'a.json'))).toBe('{ "a": 1 }')
})

it.each([
  { what: 'another large file', content: { text: LARGE } },
  { what: 'a file of 20 MB', content: { ...OBS, notes: LARGE.repeat(14) } },
])('$what is read as far as shows that it is too large', async ({ content }) => {
  expect((await readFile(fileOf(content))).length).toBe(1024 * 1024 + 1)
})
