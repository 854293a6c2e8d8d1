import { describe, expect, it } from 'vitest'
import { layoutOf } from '@/lib/layout/testing/layout-of'
import { layerRows } from './layer-rows'

const rows = layerRows(layoutOf({ Host: {}, Music: { placed: false }, Guest: {} }), [])

it('lists the inputs top first, with their Layers', () => {
  expect(rows.map(({ source, layer }) => [source, layer])).toEqual([
    [{ kind: 'stream', streamId: 'Guest' }, 1],
    [{ kind: 'stream', streamId: 'Music' }, null],
    [{ kind: 'stream', streamId: 'Host' }, 0],
  ])
})

it('counts no Layer for a hidden input and for a place that nobody fills', () => {
  const place = { source: { kind: 'slot', for: { by: 'next' } } } as const
  const seen = layerRows(layoutOf({ Host: {}, Empty: place, Away: { hidden: true }, Guest: {} }), [])
  expect(seen.map(({ id, layer }) => [id, layer])).toEqual([
    ['Guest', 1],
    ['Away', null],
    ['Empty', null],
    ['Host', 0],
  ])
})

describe('after an edit', () => {
  it('a move leaves the very same list', () => {
    expect(layerRows(layoutOf({ Host: { x: 40 }, Music: { placed: false }, Guest: {} }), rows)).toBe(rows)
  })

  it('a volume changes its own row alone', () => {
    const after = layerRows(layoutOf({ Host: { volume: 50 }, Music: { placed: false }, Guest: {} }), rows)
    expect(after.map((row, index) => row === rows[index])).toEqual([true, true, false])
    expect(after[2]?.marks).toBe('50 %')
  })

  it('a layer that goes to the top is there, and those that it passes have other numbers', () => {
    const after = layerRows(layoutOf({ Music: { placed: false }, Guest: {}, Host: {} }), rows)
    expect(after.map(({ id, layer }) => [id, layer])).toEqual([
      ['Host', 1],
      ['Guest', 0],
      ['Music', null],
    ])
  })
})
