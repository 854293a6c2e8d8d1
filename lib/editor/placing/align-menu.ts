import type { Placing } from './placing'

type Item = Readonly<{
  label: string
  placing: Placing
  /** What else an operator may type to find it. */
  words?: string
}>

const LINES = [
  ['left', 'Align left'],
  ['centre', 'Align centre'],
  ['right', 'Align right'],
  ['top', 'Align top'],
  ['middle', 'Align middle'],
  ['bottom', 'Align bottom'],
] as const

/** Lists what the *Align* section of the inspector has as buttons, with its words, for menus. */
export const ALIGN_MENU: readonly Item[] = [
  ...LINES.map(([alignment, label]): Item => ({ label, placing: { to: 'align', alignment, with: 'selection' } })),
  { label: 'Equal gaps across', placing: { to: 'distribute', axis: 'x', by: 'gap' }, words: 'distribute space' },
  { label: 'Equal gaps down', placing: { to: 'distribute', axis: 'y', by: 'gap' }, words: 'distribute space' },
  { label: 'Same width', placing: { to: 'same-size', width: true, height: false } },
  { label: 'Same height', placing: { to: 'same-size', width: false, height: true } },
  { label: 'Same size', placing: { to: 'same-size', width: true, height: true } },
  { label: 'Flip places left to right', placing: { to: 'mirror', axis: 'x' }, words: 'mirror' },
  { label: 'Flip places top to bottom', placing: { to: 'mirror', axis: 'y' }, words: 'mirror' },
]

/** Lists what else is found by typing, and would make a menu too long to read. */
export const MORE_ALIGNING: readonly Item[] = [
  ...LINES.map(
    ([alignment, label]): Item => ({
      label: `${label} in the frame`,
      placing: { to: 'align', alignment, with: 'frame' },
    }),
  ),
  ...LINES.map(
    ([alignment, label]): Item => ({
      label: `${label} with the last selected`,
      placing: { to: 'align', alignment, with: 'last' },
    }),
  ),
  {
    label: 'Centres equally far apart, across',
    placing: { to: 'distribute', axis: 'x', by: 'centre' },
    words: 'distribute space',
  },
  {
    label: 'Centres equally far apart, down',
    placing: { to: 'distribute', axis: 'y', by: 'centre' },
    words: 'distribute space',
  },
]
