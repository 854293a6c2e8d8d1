import { expect, it } from 'vitest'
import { layoutOf } from '@/lib/layout/testing/layout-of'
import { groupNameIn } from './group-name'
import { isHeader, withHeaders } from './group-rows'
import { layerRows } from './layer-rows'

const inGroup = (id: string, name: string) => ({ group: { id, name } })
const namesOf = (folded: readonly string[], names: Readonly<Record<'a' | 'b' | 'c', string>>) => {
  const fields = Object.entries(names).flatMap(([id, name]) => [
    [`${id}1`, inGroup(id, name)] as const,
    [`${id}2`, inGroup(id, name)] as const,
  ])
  const rows = withHeaders(layerRows(layoutOf(Object.fromEntries(fields)), []), new Set(folded))
  return rows.filter(isHeader).map((header) => groupNameIn(rows, header))
}

it.each([
  {
    names: { a: 'Guests', b: 'Hosts', c: 'Slides' },
    folded: [],
    shown: ['Slides', 'Hosts', 'Guests'],
    why: 'as they are',
  },
  {
    names: { a: 'Guests', b: 'Hosts', c: 'Guests' },
    folded: [],
    shown: ['Guests (1)', 'Hosts', 'Guests (2)'],
    why: 'counted',
  },
  {
    names: { a: 'Guests', b: 'Hosts', c: 'Guests' },
    folded: ['a'],
    shown: ['Guests (1)', 'Hosts', 'Guests (2)'],
    why: 'folded',
  },
])('$names are listed as $shown: $why', ({ names, folded, shown }) => {
  expect(namesOf(folded, names)).toEqual(shown)
})
