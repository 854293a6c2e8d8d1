import type { Shortcut } from '../shortcut'
import type { DeskCommand } from './why-not'

/** What a menu was asked for: pictures that are selected, or the empty canvas. */
export type MenuOf = 'pictures' | 'canvas'

/** These are in no menu of pictures: they have no use with a pointer, or belong to the whole layout. */
const NOT_OF_PICTURES = new Set<string>([
  'nudge',
  'undo',
  'redo',
  'history',
  'walk',
  'preview',
  'bank',
  'take',
  'hot',
  'select-all',
  'deselect',
  'palette',
  'help',
])

const OF_CANVAS = new Set<string>([
  'undo',
  'redo',
  'history',
  'arrange',
  'follow',
  'select-all',
  'live-edit',
  'palette',
  'help',
])

/** The parts of the frame have a menu of their own, in which the keys that tile stand too. */
const isTile = (command: DeskCommand): boolean => command.do === 'place' && command.placing.to === 'tile'

/** Whatever the table has in a group of its own, such as a view, is offered with both. */
const OF_INPUTS: ReadonlySet<string> = new Set(['Edit', 'Place', 'Arrange', 'Select'])

/** Picks the rows of the table of keys that a menu offers, in its order, one list for each of its groups. */
export function menuRows(of: MenuOf, table: readonly Shortcut[]): readonly (readonly Shortcut[])[] {
  const isOffered = ({ command, group }: Shortcut): boolean => {
    if (isTile(command)) return false
    if (of === 'pictures') return OF_INPUTS.has(group) && !NOT_OF_PICTURES.has(command.do)
    return (
      OF_CANVAS.has(command.do) || (command.do === 'clipboard' && command.act === 'paste') || !KNOWN_GROUPS.has(group)
    )
  }
  const rows = table.filter(isOffered)
  return [...new Set(rows.map(({ group }) => group))].map((group) => rows.filter((row) => row.group === group))
}

const KNOWN_GROUPS: ReadonlySet<string> = new Set([...OF_INPUTS, 'On air', 'Help'])
