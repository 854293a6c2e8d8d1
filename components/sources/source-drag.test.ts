import { expect, it } from 'vitest'
import { startDrag } from './source-drag'

const SOURCE = { kind: 'stream', streamId: 'cam' } as const

/** Presses a row on a page that consists of it. The frame begins 100 pixels from the left. */
function press(missed: readonly Readonly<{ type: string; clientX: number }>[] = []) {
  const page = new EventTarget()
  const ghosts = new Set<unknown>()
  const told: string[] = []
  const manners: unknown[] = []
  const aimed = new Set<string>()
  const under = {
    dataset: { sortable: 'input-7' },
    closest: () => under,
    setAttribute: (name: string) => aimed.add(name),
    removeAttribute: (name: string) => aimed.delete(name),
  }
  const layer = { under: null as typeof under | null, isUnder: () => (layer.under = under), aimed }
  const ghost = { setAttribute() {}, removeAttribute() {}, dataset: {}, style: {}, remove: () => ghosts.delete(ghost) }
  const row = {
    isConnected: true,
    offsetWidth: 200,
    setPointerCapture: (id: number) => captured.push(id),
    cloneNode: () => ghost,
    ownerDocument: { body: { append: (added: unknown) => ghosts.add(added) }, elementFromPoint: () => layer.under },
  }
  const isInside = (x: number) => x >= 100
  const target = {
    over: (_: unknown, { x }: { x: number }, manner: unknown) => {
      manners.push(manner)
      return isInside(x)
    },
    drop: (_: unknown, { x }: { x: number }, manner: unknown) => {
      manners.push(manner)
      told.push('dropped')
      return isInside(x)
    },
    leave: () => told.push('left'),
  }
  const captured: number[] = []
  const end = startDrag(
    page,
    { ...AT, currentTarget: row as unknown as HTMLElement, missed: missed.map(given) },
    SOURCE,
    {
      target: { current: target as never },
      place: (_, where) => void told.push(JSON.stringify(where)),
    },
  )
  const happens = (type: string, fields: object = {}) => page.dispatchEvent(given({ type, ...fields }))
  return { row, ghosts, told, manners, layer, captured, end, happens }
}

const AT = { pointerId: 1, clientX: 0, clientY: 0 }
const given = ({ type, ...fields }: Readonly<{ type: string }>) =>
  Object.assign(new Event(type), { ...AT, ...fields }) as unknown as PointerEvent

/** The row itself hears nothing in these tests: it may be gone. */
it.each([
  { how: 'the pointer goes up', type: 'pointerup', fields: { clientX: 150 }, told: ['dropped', 'left'] },
  { how: 'the browser takes the pointer', type: 'pointercancel', fields: {}, told: ['left'] },
  { how: 'Escape is pressed anywhere on the page', type: 'keydown', fields: { key: 'Escape' }, told: ['left'] },
])('a drag ends, and its ghost goes, once $how', ({ type, fields, told: expected }) => {
  const { ghosts, told, happens } = press()
  happens('pointermove', { clientX: 20 })
  expect(ghosts.size).toBe(1)
  happens(type, fields)
  happens('pointermove', { clientX: 40 })
  expect([ghosts.size, told]).toEqual([0, expected])
})

it('a drag that the roster or a new press ends leaves no ghost, and drops nothing later', () => {
  const { ghosts, told, end, happens } = press()
  happens('pointermove', { clientX: 20 })
  end()
  end()
  happens('pointerup', { clientX: 150 })
  expect([ghosts.size, told]).toEqual([0, ['left']])
})

it('what the pointer did before this code was there is done afterwards', () => {
  const dragged = [
    { type: 'pointermove', clientX: 20 },
    { type: 'pointermove', clientX: 150 },
  ]
  const held = press(dragged)
  expect([held.ghosts.size, held.told, held.captured]).toEqual([1, [], [1]])
  held.happens('pointerup', { clientX: 150 })
  expect([held.ghosts.size, held.told]).toEqual([0, ['dropped', 'left']])

  const later = { type: 'pointermove', clientX: 0 }
  const over = press([...dragged, { type: 'pointerup', clientX: 150 }, later])
  expect([over.ghosts.size, over.told, over.captured]).toEqual([0, ['dropped', 'left'], []])
  const taken = press([...dragged, { type: 'pointercancel', clientX: 150 }, later])
  expect([taken.ghosts.size, taken.told, taken.captured]).toEqual([0, ['left'], []])
})

it('what another finger or key does is not heard, and a click drops nothing', () => {
  const { ghosts, told, happens } = press()
  happens('pointermove', { pointerId: 2, clientX: 50 })
  happens('pointerup', { pointerId: 2 })
  happens('keydown', { key: 'Enter' })
  happens('pointermove', { clientX: 3 })
  expect([ghosts.size, told]).toEqual([0, []])
  happens('pointerup', { clientX: 3 })
  expect(told).toEqual(['left'])
})

it('a row that went before it was dragged is not dragged', () => {
  const { row, ghosts, told, happens } = press()
  row.isConnected = false
  happens('pointermove', { clientX: 20 })
  expect([ghosts.size, told]).toEqual([0, ['left']])
})

it('over a layer it marks that one, and takes its place where it is let go', () => {
  const { told, layer, happens } = press()
  happens('pointermove', { clientX: 20 })
  layer.isUnder()
  happens('pointermove', { clientX: 22 })
  expect([...layer.aimed]).toEqual(['data-aimed'])
  happens('pointerup', { clientX: 22 })
  expect([...layer.aimed]).toEqual([])
  expect(told).toEqual(['{"onto":"input-7"}', 'left'])
})

it.each([
  { keys: {}, manner: 'onto', why: 'it takes the place of what it is dropped on' },
  { keys: { altKey: true }, manner: 'beside', why: 'Alt adds it' },
  { keys: { ctrlKey: true, altKey: true }, manner: 'freely', why: 'Ctrl adds it without snapping' },
  { keys: { metaKey: true }, manner: 'freely', why: 'so does the key of a Mac' },
])('a drop with $keys goes $manner: $why', ({ keys, manner }) => {
  const { manners, happens } = press()
  happens('pointermove', { clientX: 150, ...keys })
  happens('pointerup', { clientX: 150, ...keys })
  expect(manners).toEqual([manner, manner])
})
