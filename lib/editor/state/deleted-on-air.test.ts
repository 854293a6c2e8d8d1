import { expect, it } from 'vitest'
import { layoutOf, programOf, snapshotOf } from '@/lib/editor/testing/show'
import { emptyDocument } from '@/lib/layout/document'
import { isProgramDeleted } from './deleted-on-air'

const OFF = snapshotOf([]).task
const ON = { ...OFF, running: true, program: programOf({ layoutId: 'opening' }) }
const [opening, slides] = ['opening', 'slides'].map((id) => layoutOf(id, emptyDocument()))

it.each([
  { what: 'is there', task: ON, layouts: [opening, slides], coming: 0, is: false },
  { what: 'was deleted', task: ON, layouts: [slides], coming: 0, is: true },
  { what: 'may still come', task: ON, layouts: [slides], coming: 3, is: false },
  { what: 'is off air', task: OFF, layouts: [slides], coming: 0, is: false },
])('the layout on air $what', ({ task, layouts, coming, is }) => {
  expect(isProgramDeleted({ task, coming, layouts: layouts.filter((layout) => layout !== undefined) })).toBe(is)
})
