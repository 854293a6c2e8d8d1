import { expect, it } from 'vitest'
import { emptyDocument } from '@/lib/layout/document'
import { layoutOf } from '@/lib/layout/testing/layout-of'
import { SHORTCUTS } from '../shortcuts'
import { found } from './find'
import { commandRows, hotRows, inputRows, layoutRows, recentFirst, sourceRows } from './palette-rows'

const document = layoutOf({ 'cam-1': {} })
const editor = { document, selection: [], past: [], future: [] }
const commands = commandRows(SHORTCUTS, { canEdit: true, editor, hasLayout: () => true })
const entry = { streamId: 'cam-1', userId: 'u-7', userName: 'Анна', state: 'live', since: 0 } as const
const room = { entries: [entry, { ...entry, streamId: 'cam-2', userName: '' }], canEdit: true, document }

it('every verb of the table of keys is there, but the digits and the palette itself', () => {
  const labels = commands.map(({ label }) => label)
  for (const { label, command } of SHORTCUTS) {
    const isHere = labels.includes(label)
    const isElsewhere = ['preview', 'hot', 'palette', 'walk'].includes(command.do) || label.startsWith('Half, third')
    expect(isHere, label).toBe(!isElsewhere)
  }
  expect(labels).toContain('Top left quarter')
  expect(new Set(commands.map(({ id }) => id)).size).toBe(commands.length)
})

it.each([
  { typed: 'align left', labels: ['Align left', 'Align left in the frame', 'Align left with the last selected'] },
  { typed: 'distribute', labels: ['Equal gaps across', 'Equal gaps down', 'Centres equally far apart, across'] },
  { typed: 'same', labels: ['Same width', 'Same height', 'Same size'] },
  { typed: 'flip', labels: ['Flip places left to right', 'Flip places top to bottom'] },
  { typed: 'delete', labels: ['Remove'] },
])('what the inspector aligns with is found by $typed', ({ typed, labels }) => {
  expect(
    found(typed, commands)
      .map(({ label }) => label)
      .slice(0, labels.length),
  ).toEqual(labels)
})

it.each([
  { label: 'Align left', selection: [], why: 'Select an input first' },
  { label: 'Align left', selection: ['a'], why: null },
  { label: 'Same width', selection: ['a'], why: 'Select two inputs or more' },
  { label: 'Same width', selection: ['a', 'b'], why: null },
  { label: 'Equal gaps down', selection: ['a', 'b'], why: 'Select three inputs or more' },
  { label: 'Equal gaps down', selection: ['a', 'b', 'c'], why: null },
  { label: 'Equal gaps down', selection: ['x', 'y', 'z'], why: 'Locked' },
])('$label with $selection: $why', ({ label, selection, why }) => {
  const locked = { locked: true }
  const six = layoutOf({ a: {}, b: {}, c: {}, x: locked, y: locked, z: locked })
  const now = { canEdit: true, editor: { ...editor, document: six, selection }, hasLayout: () => true }
  expect(commandRows(SHORTCUTS, now).find((row) => row.label === label)?.why).toBe(why)
})

it('take stands there with the reason why it is not taken from here', () => {
  expect(commands.find(({ label }) => label === 'Take')?.why).toContain('Enter takes')
})

it('a layout is only previewed', () => {
  const [row] = layoutRows([{ id: 'l1', name: 'Wide', caption: '1', hint: 'preview' }])
  expect(row?.does).toEqual({ do: 'preview-layout', layoutId: 'l1' })
})

it('a layout is taken at once by a row that says so, behind the row that previews it', () => {
  const layouts = [{ id: 'l1', name: 'Wide', caption: '1', hint: 'preview' }]
  const rows = [...layoutRows(layouts), ...commands, ...hotRows(layouts, true)]
  expect(found('wide', rows).map(({ label }) => label)).toEqual(['Wide', 'Take Wide at once'])
  expect(hotRows(layouts, true)[0]).toMatchObject({ why: null, does: { do: 'take-layout', layoutId: 'l1' } })
  expect(hotRows(layouts, false)[0]?.why).toBe('You can only view this show')
})

it.each([
  { typed: 'анна', label: 'Анна', why: 'the name of the person' },
  { typed: 'cam-1', label: 'Анна', why: 'the stream' },
  { typed: 'cam-2', label: 'cam-2', why: 'a person without a name is known by the stream' },
])('$typed finds the source $label by $why', ({ typed, label }) => {
  expect(found(typed, sourceRows(room))[0]?.label).toBe(label)
})

it.each([
  { at: room, hints: ['select', 'place'], why: null, case: 'what stands in the layout is selected' },
  { at: { ...room, document: emptyDocument() }, hints: ['place', 'place'], why: null, case: 'else it is placed' },
  { at: { ...room, canEdit: false }, hints: ['select', 'place'], why: 'You can only view this show', case: 'a viewer' },
  { at: { ...room, document: null }, hints: ['place', 'place'], why: 'There is no layout in preview', case: 'none' },
])('sources: $case', ({ at, hints, why }) => {
  expect(sourceRows(at).map(({ hint }) => hint)).toEqual(hints)
  expect(sourceRows(at)[0]?.why).toBe(why)
})

it('what was used last comes first, and what is gone is not missed', () => {
  const rows = layoutRows(['a', 'b', 'c'].map((id) => ({ id, name: id, caption: null, hint: '' })))
  const ids = recentFirst(rows, ['layout c', 'layout gone', 'layout b']).map(({ label }) => label)
  expect(ids).toEqual(['c', 'b', 'a'])
})

it('who is in the layout and not in the room is found by name, and selected', () => {
  const document = layoutOf({
    here: { source: { kind: 'stream', streamId: 'cam-1' } },
    away: { source: { kind: 'stream', streamId: 'cam-9' } },
    place: { source: { kind: 'slot', for: { by: 'next' } } },
  })
  const entries = [entry]
  const rows = inputRows(document, entries, (source) => (source.kind === 'stream' ? `Old ${source.streamId}` : 'Next'))
  expect(rows.map(({ label, hint }) => [label, hint])).toEqual([
    ['Old cam-9', 'select'],
    ['Next', 'select · empty'],
  ])
  expect(found('old cam', rows)[0]?.does).toEqual({ do: 'select-input', inputId: 'away' })
  expect(inputRows(null, entries, () => '')).toEqual([])
})
