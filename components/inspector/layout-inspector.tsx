'use client'

import { useDesk, useEditor, useSeat } from '@/components/seat/seat-context'
import { tooLong } from '@/components/seat/too-long'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/fields/text-field'
import { onDemand } from '@/components/ui/on-demand'
import { runIn } from '@/lib/editor/commands'
import type { EditorStore } from '@/lib/editor/state/editor-store'
import { backgroundOf, followingOf, sentOf, watermarkOf } from '@/lib/layout/document'
import { MAX_NAME } from '@/lib/layout/name'
import { InputCount } from './filling/input-count'
import { Heading, Row } from './row'
import { Remembered } from './section-memory'

const BackgroundFields = onDemand(() => import('./background-fields'))
const WatermarkFields = onDemand(() => import('./watermark-fields'))
const RoomFields = onDemand(() => import('@/components/seat/room/room-fields'))

/** Edits the layout itself, while nothing in it is selected. */
export function LayoutInspector({ editor }: { editor: EditorStore }) {
  const { desk, canEdit } = useSeat()
  const layoutId = useEditor(editor, (state) => state.layoutId)
  const document = useEditor(editor, (state) => state.document)
  const frame = useEditor(editor, (state) => state.frame)
  const name = useDesk((state) => state.layouts.find((layout) => layout.id === layoutId)?.name ?? '')
  const inputs = sentOf(document)
  const { colour, image } = backgroundOf(document)
  const watermark = watermarkOf(document)
  return (
    <>
      <Heading title="Layout" />
      <Row name="Name">
        <TextField
          label="Name of the layout"
          value={name}
          disabled={!canEdit}
          onCommit={(text) => {
            if (!text.trim()) return 'Enter a name.'
            if (text.trim().length > MAX_NAME) return tooLong('A name', MAX_NAME)
            void desk.renameLayout(layoutId, text.trim())
            return null
          }}
        />
      </Row>
      <Row name="Frame">
        <p className="pt-1.5 text-xs tabular-nums">
          {frame.width} × {frame.height} <span className="text-faint">· set in the show</span>
        </p>
      </Row>
      <Row name="Inputs">
        <InputCount document={document} />
      </Row>
      {canEdit && inputs.length > 0 ? (
        <Row name="Labels">
          <Button size="small" onClick={() => runIn({ do: 'label-names' }, editor)}>
            Label all with names
          </Button>
        </Row>
      ) : null}
      <p className="px-3.5 pt-2 pb-2.5 text-xs text-faint">Select an input to see its settings.</p>
      <Remembered title="Room" summary={followingOf(document)?.room ? 'followed' : 'not followed'}>
        <RoomFields editor={editor} />
      </Remembered>
      <Remembered title="Background" summary={image ? 'image' : (colour ?? 'none')}>
        <BackgroundFields editor={editor} />
      </Remembered>
      <Remembered title="Watermark" summary={watermark ? `at ${watermark.x}, ${watermark.y}` : 'none'}>
        <WatermarkFields editor={editor} />
      </Remembered>
    </>
  )
}
