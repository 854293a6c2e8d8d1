import { sourceKey } from '@/lib/layout/address'
import { inputsOf, type LayoutDocument } from '@/lib/layout/document'
import type { Source } from '@/lib/layout/input'
import type { RosterEntry } from '@/lib/protocol/roster'
import { fillMenu } from '../fill-menu'
import { ALIGN_MENU, MORE_ALIGNING } from '../placing/align-menu'
import type { Shortcut } from '../shortcut'
import { type Findable, folded } from './find'
import { type DeskCommand, type Now, ONLY_VIEW, whyNot } from './why-not'

type Does =
  | Readonly<{ do: 'preview-layout'; layoutId: string }>
  | Readonly<{ do: 'take-layout'; layoutId: string }>
  | Readonly<{ do: 'place-source'; source: Source }>
  | Readonly<{ do: 'select-input'; inputId: string }>
  | Readonly<{ do: 'command'; command: DeskCommand }>
  | Readonly<{ do: 'verb'; verb: string }>

export type PaletteRow = Findable &
  Readonly<{
    /** It is the same from day to day, so that what was used recently is found again. */
    id: string
    group: 'Layouts' | 'Sources' | 'Commands'
    label: string
    /** A word or two beside the name: what choosing it does, or what it is. */
    hint: string
    /** The keys that do the same, as the table writes them; null for none. */
    caption: string | null
    /** Says why it cannot be chosen now; null where it can. */
    why: string | null
    does: Does
  }>

type CardOf = Readonly<{ id: string; name: string; caption: string | null; hint: string }>

/** Lists every layout: choosing one previews it, and takes nothing. */
export const layoutRows = (layouts: readonly CardOf[]): PaletteRow[] =>
  layouts.map(({ id, name, caption, hint }) => ({
    id: `layout ${id}`,
    group: 'Layouts',
    label: name,
    hint,
    caption,
    why: null,
    words: folded(`${name} layout`),
    does: { do: 'preview-layout', layoutId: id },
  }))

/** Lists what takes each layout at once. These come last, so that whoever types a name finds its preview first. */
export const hotRows = (layouts: readonly Omit<CardOf, 'hint'>[], canEdit: boolean): PaletteRow[] =>
  layouts.map(({ id, name, caption }) => ({
    id: `take ${id}`,
    group: 'Commands',
    label: `Take ${name} at once`,
    hint: 'on air',
    caption,
    why: canEdit ? null : 'You can only view this show',
    words: folded(`take at once ${name}`),
    does: { do: 'take-layout', layoutId: id },
  }))

type Room = Readonly<{ entries: readonly RosterEntry[]; canEdit: boolean; document: LayoutDocument | null }>

/** Lists the streams of the room, by the people who publish them: choosing one places it. */
export function sourceRows({ entries, canEdit, document }: Room): PaletteRow[] {
  const placed = new Set(document ? inputsOf(document).map(({ source }) => sourceKey(source)) : [])
  return entries.map(({ streamId, userId, userName, state }): PaletteRow => {
    const source = { kind: 'stream', streamId } as const
    const isPlaced = placed.has(sourceKey(source))
    return {
      id: `source ${streamId}`,
      group: 'Sources',
      label: userName || streamId,
      hint: isPlaced ? 'select' : state === 'gone' ? 'place · gone' : 'place',
      caption: null,
      why: whyNotPlaced(canEdit, document),
      words: folded(`${userName} ${streamId} ${userId} source`),
      does: { do: 'place-source', source },
    }
  })
}

/** Lists the inputs of the layout that the room does not have, empty places too: choosing one selects it. */
export function inputRows(
  document: LayoutDocument | null,
  entries: readonly RosterEntry[],
  nameOf: (source: Source) => string,
): PaletteRow[] {
  const room = new Set(entries.map(({ streamId }) => streamId))
  const absent = document
    ? inputsOf(document).filter(({ source }) => source.kind !== 'stream' || !room.has(source.streamId))
    : []
  return absent.map(({ id, source }) => ({
    id: `input ${id}`,
    group: 'Sources',
    label: nameOf(source),
    hint: source.kind === 'slot' ? 'select · empty' : 'select',
    caption: null,
    why: null,
    words: folded(`${nameOf(source)} ${source.kind === 'stream' ? source.streamId : ''} input source`),
    does: { do: 'select-input', inputId: id },
  }))
}

function whyNotPlaced(canEdit: boolean, document: LayoutDocument | null): string | null {
  if (!canEdit) return ONLY_VIEW
  return document ? null : 'There is no layout in preview'
}

/** The layouts themselves stand for the digits, the palette is open, and parts of the frame have rows of their own. */
const isListed = ({ command }: Shortcut): boolean =>
  command.do !== 'preview' &&
  command.do !== 'hot' &&
  command.do !== 'palette' &&
  command.do !== 'walk' &&
  !(command.do === 'place' && command.placing.to === 'tile')

type Named = Pick<Shortcut, 'label' | 'group' | 'command'> & Readonly<{ caption: string | null; words?: string }>

/** Operators know these commands by other names from elsewhere. */
const ALSO: Readonly<Record<string, string>> = {
  remove: 'delete',
  duplicate: 'clone',
  arrange: 'pack tile',
  'label-names': 'caption title',
  'take-back': 'undo on air',
}

/**
 * Lists every row of the table of keys, by what `nameNow` calls it, and what fills a part of the frame, aligns and
 * spaces.
 */
export function commandRows(
  table: readonly Shortcut[],
  now: Now,
  nameNow: (row: Pick<Shortcut, 'command' | 'label'>) => string = ({ label }) => label,
): PaletteRow[] {
  const placings = [...fillMenu(table).slice(1), ...ALIGN_MENU, ...MORE_ALIGNING]
  const rows: readonly Named[] = [
    ...table.filter(isListed),
    ...placings.map(
      ({ label, placing, ...more }): Named => ({
        label,
        caption: null,
        group: 'Place',
        command: { do: 'place', placing },
        ...more,
      }),
    ),
  ]
  return rows.map(({ label, caption, group, command, words = ALSO[command.do] ?? '' }) => ({
    id: `command ${label}`,
    group: 'Commands',
    label: nameNow({ command, label }),
    hint: '',
    caption,
    why: whyNot(command, now),
    words: folded(`${nameNow({ command, label })} ${label} ${group} ${words}`),
    does: { do: 'command', command },
  }))
}

/** Makes a row of what the desk opens or makes, and no key does. */
export const verbRow = (verb: string, label: string, why: string | null, words = ''): PaletteRow => ({
  id: `verb ${verb}`,
  group: 'Commands',
  label,
  hint: '',
  caption: null,
  why,
  words: folded(`${label} ${words}`),
  does: { do: 'verb', verb },
})

/** Puts what was used last in front, in that order. */
export function recentFirst(rows: readonly PaletteRow[], recent: readonly string[]): readonly PaletteRow[] {
  const first = recent.flatMap((id) => rows.find((row) => row.id === id) ?? [])
  return [...first, ...rows.filter((row) => !first.includes(row))]
}
