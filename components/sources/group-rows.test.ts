import { expect, it } from 'vitest'
import { apply } from '@/lib/layout/diff'
import { groupInputs } from '@/lib/layout/groups/group'
import { layoutOf } from '@/lib/layout/testing/layout-of'
import { isOutside, layerAbove, withHeaders } from './group-rows'
import { layerRows } from './layer-rows'

const four = layoutOf({ Stage: {}, Host: {}, Guest: {}, Logo: {} })
const document = apply(four, groupInputs(four, ['Host', 'Guest'], 'pair'))
const layers = layerRows(document, [])
const NONE: ReadonlySet<string> = new Set()

it.each([
  { folded: [], rows: ['Logo', 'group:pair', 'Guest', 'Host', 'Stage'], why: 'a header stands above its inputs' },
  { folded: ['pair'], rows: ['Logo', 'group:pair', 'Stage'], why: 'folded, it stands for them' },
])('$rows: $why', ({ folded, rows }) => {
  expect(withHeaders(layers, new Set(folded)).map(({ id }) => id)).toEqual(rows)
})

it.each([
  { moved: ['Stage'], on: 'group:pair', layer: 2, why: 'above all of the group' },
  { moved: ['Logo'], on: 'Stage', layer: 1, why: 'between the group and what is below' },
  { moved: ['Host', 'Guest'], on: 'Logo', layer: 2, why: 'a group goes as one' },
  { moved: ['Logo'], on: null, layer: 0, why: 'below all others' },
])('$moved above $on come to layer $layer: $why', ({ moved, on, layer }) => {
  const beneath = withHeaders(layers, NONE).find(({ id }) => id === on)
  expect(layerAbove(beneath, moved, layers)).toBe(layer)
})

it.each([
  { row: 'Guest', above: 'Logo', outside: true, why: 'above the header' },
  { row: 'Guest', above: null, outside: true, why: 'at the very top' },
  { row: 'Host', above: 'Stage', outside: true, why: 'below all of the group' },
  { row: 'Host', above: 'group:pair', outside: false, why: 'right below the header' },
  { row: 'Guest', above: 'Host', outside: false, why: 'as its last member' },
  { row: 'Logo', above: 'Host', outside: false, why: 'who is in no group leaves none' },
  { row: 'group:pair', above: 'Stage', outside: false, why: 'nor does a whole group' },
])('$row below $above is outside of its group: $outside, $why', ({ row, above, outside }) => {
  const rows = withHeaders(layers, NONE)
  const found = rows.find(({ id }) => id === row)
  if (!found) throw new Error(`There is no row ${row}.`)
  expect(
    isOutside(
      found,
      rows.find(({ id }) => id === above),
    ),
  ).toBe(outside)
})
