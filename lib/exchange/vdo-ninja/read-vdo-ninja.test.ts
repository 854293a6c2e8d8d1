import { describe, expect, it } from 'vitest'
import { isVdoNinja, readVdoNinja } from './read-vdo-ninja'

const FRAME = { width: 1280, height: 720 }
const read = (content: unknown) => readVdoNinja(content, FRAME)
const placesIn = (content: unknown) =>
  read(content).scenes.map(({ places }) =>
    places.map(({ name, rect: { x, y, width, height }, fit }) => `${name} ${x} ${y} ${width} ${height} ${fit}`),
  )

const LEFT = { x: 0, y: 0, w: 50, h: 100, c: true }
const RIGHT = { x: 50, y: 0, w: 50, h: 100 }

describe('a layout', () => {
  it.each([
    {
      why: 'in percent, as a list of slots',
      content: [LEFT, null, RIGHT],
      places: ['Slot 1 0 0 640 720 crop', 'Slot 3 640 0 640 720 fit'],
    },
    {
      why: 'by stream id',
      content: { anna: LEFT, ben: RIGHT },
      places: ['anna 0 0 640 720 crop', 'ben 640 0 640 720 fit'],
    },
    {
      why: 'in pixels, where the percent is 0',
      content: [{ x: 0, y: 0, w: 0, h: 0, xp: 10, yp: 20, wp: 300, hp: 200 }],
      places: ['Slot 1 10 20 300 200 fit'],
    },
    {
      why: 'in percent that are no whole pixels',
      content: [
        { x: 0, y: 0, w: 33.333, h: 100 },
        { x: 33.333, y: 0, w: 33.334, h: 100 },
      ],
      places: ['Slot 1 0 0 427 720 fit', 'Slot 2 427 0 426 720 fit'],
    },
    {
      why: 'above each other',
      content: [
        { ...LEFT, z: 2 },
        { ...RIGHT, zIndex: 1, cover: '1' },
      ],
      places: ['Slot 2 640 0 640 720 crop', 'Slot 1 0 0 640 720 crop'],
    },
    {
      why: 'with its own numbers and streams',
      content: [
        { ...LEFT, slot: 4 },
        { ...RIGHT, defaultStreamID: 'ben' },
      ],
      places: ['Slot 4 0 0 640 720 crop', 'ben 640 0 640 720 fit'],
    },
    {
      why: 'with fields that are missing or null, and empty places',
      content: [{ y: 10, w: 50, h: 50, z: null }, {}, { ...RIGHT, x: null, xp: 7 }, null],
      places: ['Slot 1 0 72 640 360 fit', 'Slot 3 7 0 640 720 fit'],
    },
    {
      why: 'by stream id, where one has no place',
      content: { anna: LEFT, ben: null, carl: {} },
      places: ['anna 0 0 640 720 crop'],
    },
    {
      why: 'with numbers as text',
      content: [{ x: '50', y: '0', w: '50', h: '100' }],
      places: ['Slot 1 640 0 640 720 fit'],
    },
  ])('$why', ({ content, places }) => expect(placesIn(content)).toEqual([places]))

  it('leaves numbered slots to whoever comes, and others to their stream', () => {
    const { scenes } = read([LEFT, { ...RIGHT, defaultStreamID: 'ben' }])
    expect(scenes[0]?.places).toMatchObject([{ isForAnyone: true }, { name: 'ben', isForAnyone: false }])
    expect(read({ anna: LEFT }).scenes[0]?.places).toMatchObject([{ name: 'anna', isForAnyone: false }])
  })

  it('says what a mix does not draw', () => {
    const { scenes, lost } = read([
      { ...LEFT, rounded: 20, muted: true, margin: 5, borderThickness: 3 },
      { w: 0, h: 0 },
      { x: 10, y: 10 },
    ])
    expect(scenes[0]?.places).toMatchObject([{ cornerRadius: 20, volume: 0 }])
    expect(lost.map(({ path, message }) => `${path} ${message}`)).toEqual([
      'VDO.Ninja layout › Slot 1 has a margin, which a mix does not draw',
      'VDO.Ninja layout › Slot 1 has a border, which a mix does not draw',
      'VDO.Ninja layout › Slot 2 covers no pixel',
      'VDO.Ninja layout › Slot 3 covers no pixel',
    ])
  })
})

it.each([
  { why: 'a list', content: [[LEFT], [], [RIGHT, LEFT]], names: ['Layout 1', 'Layout 3'] },
  { why: 'under names', content: { Solo: [LEFT], Both: { anna: LEFT } }, names: ['Solo', 'Both'] },
  { why: 'within a file', content: { layouts: [[LEFT]] }, names: ['Layout 1'] },
])('several layouts: $why', ({ content, names }) => {
  expect(read(content).scenes.map(({ name }) => name)).toEqual(names)
})

it.each([[null], [[]], [{}], [[null]], [[1, 2]], [{ name: 'x' }], [[LEFT, 3]], [{ a: [[LEFT]] }], ['text']])(
  '%j is none',
  (content) => expect(isVdoNinja(content)).toBe(false),
)

it('is refused with the path of what is no number', () => {
  expect(() => read({ layouts: [[LEFT], [{ ...LEFT, w: 'wide' }]] })).toThrow('layouts[1][0].w must be a number')
})
