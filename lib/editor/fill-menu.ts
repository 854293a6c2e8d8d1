import type { Cell, Side } from '@/lib/geometry/cells'
import type { Placing } from './placing/placing'
import type { Shortcut } from './shortcut'

/** The keys of a side fill its half first. */
const PARTS: readonly (readonly [cell: Cell, label: string, side?: Side])[] = [
  ['left-half', 'Left half', 'left'],
  ['right-half', 'Right half', 'right'],
  ['top-half', 'Top half', 'up'],
  ['bottom-half', 'Bottom half', 'down'],
  ['top-left', 'Top left quarter'],
  ['top-right', 'Top right quarter'],
  ['bottom-left', 'Bottom left quarter'],
  ['bottom-right', 'Bottom right quarter'],
  ['left-third', 'Left third'],
  ['middle-third', 'Middle third'],
  ['right-third', 'Right third'],
  ['left-2-3', 'Left two thirds'],
  ['right-2-3', 'Right two thirds'],
]

type Item = Readonly<{ label: string; caption: string | null; placing: Placing }>

/** Lists what fills the frame or a part of it, with the words and the keys of the table of keys. */
export const fillMenu = (table: readonly Shortcut[]): readonly Item[] => [
  ...table.flatMap(({ command, label, caption }) =>
    command.do === 'place' && command.placing.to === 'fill' ? [{ label, caption, placing: command.placing }] : [],
  ),
  ...PARTS.map(
    ([cell, label, side]): Item => ({ label, caption: captionOf(table, side), placing: { to: 'fill', cell } }),
  ),
]

function captionOf(table: readonly Shortcut[], side: Side | undefined): string | null {
  const row = table.find(
    ({ command }) => command.do === 'place' && command.placing.to === 'tile' && command.placing.side === side,
  )
  return row?.caption ?? null
}
