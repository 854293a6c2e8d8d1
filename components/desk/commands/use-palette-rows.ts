import { type RefObject, useMemo } from 'react'
import { arePlatesOn } from '@/components/seat/plates/kept-plates'
import { useDesk, useFill, useSeat } from '@/components/seat/seat-context'
import type { Sources } from '@/components/seat/use-sources'
import { labelNow } from '@/lib/editor/hands/label-now'
import {
  commandRows,
  hotRows,
  inputRows,
  layoutRows,
  type PaletteRow,
  sourceRows,
  verbRow,
} from '@/lib/editor/hands/palette-rows'
import { ONLY_VIEW } from '@/lib/editor/hands/why-not'
import { keysInUse } from '@/lib/editor/keys-in-use'
import { previewEditor } from '@/lib/editor/preview-editor'
import type { Pressed } from '@/lib/editor/shortcut'
import { keyCaption, numberOf } from '@/lib/editor/state/bank'
import { tallyOf } from '@/lib/editor/state/tally'
import type { DeskPanel } from './desk-panel'
import { nowOf } from './now-of'
import type { Perform } from './perform'

type Options = Readonly<{
  sources: Sources
  doing: RefObject<Perform | null>
  onPanel: (panel: DeskPanel) => void
}>

const PANELS: readonly (readonly [panel: DeskPanel, label: string, isForAll?: boolean])[] = [
  ['add-source', 'Add a source…'],
  ['settings', 'Show settings…', true],
  ['requests', 'Requests…', true],
  ['playback', 'Playback…', true],
]

/** These press a button of the desk. */
const BUTTONS: readonly (readonly [which: Pressed, label: string, words: string])[] = [
  ['templates', 'Templates…', 'layout side by side picture in picture pip grid'],
  ['import', 'Import…', 'OBS vMix VDO.Ninja file paste'],
]

/** Lists what the palette offers now, and does what was chosen there. */
export function usePaletteRows({ sources, doing, onPanel }: Options) {
  const { desk, canEdit } = useSeat()
  const state = useDesk((all) => all)
  const fill = useFill()
  const rows = useMemo((): readonly PaletteRow[] => {
    const now = nowOf(desk, canEdit)
    const table = keysInUse.getState()
    const document = now.editor ? fill(now.editor.document) : null
    const captionOf = (number: number) =>
      table.find(({ command }) => command.do === 'preview' && numberOf(state.bank, command.position) === number)
        ?.caption ?? keyCaption(number, state.bank)
    const hotKeysOf = (number: number) =>
      table.find(({ command }) => command.do === 'hot' && numberOf(state.bank, Number(command.which)) === number)
        ?.caption ?? null
    const layouts = state.layouts.map((layout) => {
      const { preview, program } = tallyOf(layout, state, null)
      const hint = preview ? 'in preview' : program === 'on' ? 'preview · on air' : 'preview'
      return { id: layout.id, name: layout.name, caption: captionOf(layout.number), hint }
    })
    const why = canEdit ? null : ONLY_VIEW
    return [
      ...layoutRows(layouts),
      ...sourceRows({ entries: state.roster.entries, canEdit, document }),
      ...inputRows(document, state.roster.entries, sources.nameOf),
      ...commandRows(table, now, (row) => labelNow(row, { ...now, hasPlates: arePlatesOn() })),
      verbRow('new-layout', 'New layout', why),
      verbRow(
        'duplicate-layout',
        'Duplicate this layout',
        why ?? (now.editor ? null : 'There is no layout in preview'),
      ),
      ...BUTTONS.map(([which, label, words]) => verbRow(which, label, why, words)),
      ...PANELS.map(([panel, label, isForAll]) => verbRow(panel, label, isForAll ? null : why)),
      ...hotRows(
        state.layouts.map(({ id, name, number }) => ({ id, name, caption: hotKeysOf(number) })),
        canEdit,
      ),
    ]
  }, [desk, canEdit, state, fill, sources.nameOf])

  const choose = ({ does }: PaletteRow) => {
    if (does.do === 'preview-layout') desk.preview(does.layoutId)
    else if (does.do === 'take-layout') doing.current?.({ do: 'hot', which: does.layoutId })
    else if (does.do === 'place-source') sources.place(does.source)
    else if (does.do === 'select-input') previewEditor(desk)?.getState().enter(does.inputId)
    else if (does.do === 'command') doing.current?.(does.command)
    else if (does.verb === 'new-layout') void desk.addLayout()
    else if (does.verb === 'duplicate-layout') void desk.duplicateLayout(desk.getState().previewId ?? '')
    else {
      const button = BUTTONS.find(([which]) => which === does.verb)?.[0]
      if (button) doing.current?.({ do: 'press', which: button })
      const panel = PANELS.find(([each]) => each === does.verb)?.[0]
      if (panel) onPanel(panel)
    }
  }
  return { rows, choose }
}
