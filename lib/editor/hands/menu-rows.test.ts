import { expect, it } from 'vitest'
import type { Shortcut } from '../shortcut'
import { SHORTCUTS } from '../shortcuts'
import { menuRows } from './menu-rows'

const offered = (...[of, table = SHORTCUTS]: [Parameters<typeof menuRows>[0], (readonly Shortcut[])?]) =>
  menuRows(of, table)
    .flat()
    .map(({ label }) => label)

it('a menu of pictures offers what can be done to them, in the order of the table of keys', () => {
  const labels = offered('pictures')
  expect(
    labels.filter((label) => ['Copy', 'Duplicate', 'Remove', 'Fill the frame', 'Swap two'].includes(label)),
  ).toEqual(['Copy', 'Duplicate', 'Remove', 'Fill the frame', 'Swap two'])
  expect(labels).toContain('Lock or unlock')
})

it.each(['Undo', 'Take', 'Select all', 'Preview layout 1', 'Move left by 10 px', 'Half, third, two thirds: left'])(
  'a menu of pictures does not offer: %s',
  (label) => {
    expect(SHORTCUTS.map((row) => row.label)).toContain(label)
    expect(offered('pictures')).not.toContain(label)
  },
)

it('a menu of the empty canvas offers what is for the whole layout', () => {
  const labels = offered('canvas')
  expect(labels).toEqual(
    expect.arrayContaining(['Undo', 'Redo', 'Arrange in the frame', 'Select all', 'Find anything']),
  )
  expect(labels).toContain('Paste')
  expect(labels).not.toContain('Copy')
  expect(labels).not.toContain('Remove')
  expect(labels).not.toContain('Take')
})

it('rows of one group stand together', () => {
  for (const group of menuRows('pictures', SHORTCUTS)) {
    expect(new Set(group.map((row) => row.group)).size).toBe(1)
    expect(group).not.toEqual([])
  }
})
