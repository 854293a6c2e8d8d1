import { describe, expect, it } from 'vitest'
import { inputsOf } from '@/lib/layout/document'
import { type ImportedScene, PLAIN_PLACE, type Place } from './scene'
import { toLayouts } from './to-layouts'

const FRAME = { width: 1280, height: 720 }
const RECT = { x: 0, y: 0, width: 640, height: 360 }
const place = (name: string, fields: Partial<Place> = {}): Place => ({ ...PLAIN_PLACE, name, rect: RECT, ...fields })
const scene = (places: readonly Place[], fields: Partial<ImportedScene> = {}): ImportedScene => ({
  name: 'Interview',
  frame: FRAME,
  background: null,
  places,
  ...fields,
})

function made(...scenes: ImportedScene[]) {
  let count = 0
  const { layouts, lost } = toLayouts({ scenes, frame: FRAME }, () => `in-${count++}`)
  return { layouts, inputs: inputsOf(layouts[0]?.document ?? { version: 2, records: {} }), lost }
}

describe('a place', () => {
  it.each([
    { why: 'is for whoever has its name', fields: {}, source: { kind: 'slot', for: { by: 'role', role: 'Host' } } },
    {
      why: 'is for anyone where it only has a number',
      fields: { isForAnyone: true },
      source: { kind: 'slot', for: { by: 'next' } },
    },
    { why: 'pulls the address that it has', fields: { url: 'rtmp://a/b' }, source: { kind: 'url', url: 'rtmp://a/b' } },
  ])('$why', ({ fields, source }) =>
    expect(made(scene([place('Host', fields)])).inputs).toMatchObject([{ source, ...RECT }]),
  )

  it('is hidden, locked and in a group as it was; whoever is alone in a group is in none', () => {
    const [pair, alone, twin] = [{ name: 'Pair' }, { name: 'Solo' }, { name: 'Pair' }]
    const { inputs, lost } = made(
      scene([
        place('Host', { group: pair, isLocked: true }),
        place('Guest', { group: pair }),
        place('Phone', { group: alone, isHidden: true }),
        place('Slides', { group: twin }),
        place('Host', { group: twin, isHidden: true }),
      ]),
    )
    expect(inputs.map(({ group, locked, hidden }) => [group?.name ?? null, locked, hidden])).toEqual([
      ['Pair', true, false],
      ['Pair', false, false],
      [null, false, true],
      ['Pair 2', false, false],
      ['Pair 2', false, true],
    ])
    expect(new Set(inputs.map(({ group }) => group?.id)).size).toBe(3)
    expect(lost).toEqual([])
  })

  it('keeps its layer, whatever it is called', () => {
    const { inputs } = made(scene([place('\u0007'), place('x'.repeat(500)), place('B')]))
    expect(
      inputs.map(({ source }) => source.kind === 'slot' && source.for.by === 'role' && source.for.role.length),
    ).toEqual(['Source'.length, 119, 1])
  })

  it('that cannot be kept is left out, and said to be', () => {
    const far = { ...RECT, x: 30_000 }
    const { inputs, lost } = made(scene([place('Far', { rect: far }), place('Host')]))
    expect(inputs).toHaveLength(1)
    expect(lost).toMatchObject([{ path: 'Interview › Far', severity: 'left-out' }])
  })

  it('with an endless name is told by the start of it', () => {
    const { lost } = made(scene([place('x'.repeat(5000), { rect: { ...RECT, x: 30_000 } })], { name: 'y'.repeat(120) }))
    expect(lost[0]?.path).toBe(`${'y'.repeat(100)}… › ${'x'.repeat(100)}…`)
  })

  it('whose source stands twice is noted once', () => {
    const { inputs, lost } = made(scene([place('Host'), place('Host'), place('Host')]))
    expect(inputs).toHaveLength(3)
    expect(lost).toMatchObject([{ path: 'Interview › Host', severity: 'changed' }])
  })
})

describe('a layout', () => {
  it('on another frame than the file is scaled, and said to be', () => {
    const { inputs, lost } = made(scene([place('Host')], { frame: { width: 640, height: 360 } }))
    expect(inputs).toMatchObject([{ x: 0, y: 0, width: 1280, height: 720 }])
    expect(lost).toMatchObject([{ message: 'is scaled from 640 × 360 to 1280 × 720' }])
  })

  it.each([
    { name: '  ', called: 'Layout 1' },
    { name: 'x'.repeat(300), called: 'x'.repeat(120) },
    { name: 'a\u0000b', called: 'a b' },
  ])('$name is called so that it can be stored', ({ name, called }) => {
    const { layouts, lost } = made(scene([], { name }))
    expect(layouts[0]?.name).toBe(called)
    expect(lost).toHaveLength(1)
  })

  it('has its background', () => {
    expect(made(scene([], { background: '#102030' })).layouts[0]?.document.records.background).toMatchObject({
      colour: '#102030',
    })
  })

  it.each([
    { what: 'more layouts than a show may have', scenes: Array.from({ length: 501 }, () => scene([])) },
    { what: 'more places than a layout may have', scenes: [scene(Array.from({ length: 2000 }, () => place('Host')))] },
  ])('$what is refused', ({ scenes }) => expect(() => made(...scenes)).toThrow('The import has'))

  it('with too many places is refused by the start of its name', () => {
    const crowded = scene(
      Array.from({ length: 2000 }, () => place('Host')),
      { name: 'y'.repeat(5000) },
    )
    expect(() => made(crowded)).toThrow(`has 2000 places in ${'y'.repeat(100)}…: at most 1999 are possible`)
  })
})
