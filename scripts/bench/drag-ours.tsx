import { createRoot } from 'react-dom/client'
import { PreviewCanvas } from '@/components/canvas/preview-canvas'
import { emptyDocument, type LayoutDocument } from '@/lib/layout/document'
import type { Input, Source } from '@/lib/layout/input'
import { PLAIN_INPUT } from '@/lib/layout/input'
import { createEditorStore } from '../../lib/editor/state/editor-store'
import { FRAME, PANE, rectsFor } from './drag-inputs'

const nameOf = (source: Source) => (source.kind === 'stream' ? source.streamId : source.url)
const noPicture = () => null
const widescreen = () => 16 / 9
const never = () => false
const ignore = () => {}

function documentOf(count: number): LayoutDocument {
  const inputs = rectsFor(count).map((rect, index): Input => {
    const source: Source = { kind: 'stream', streamId: `cam-${index}` }
    const order = `a${String(index).padStart(5, '0')}V`
    return { ...PLAIN_INPUT, type: 'input', id: `input-${index}`, source, placed: true, ...rect, order }
  })
  const { version, records } = emptyDocument()
  return { version, records: { ...records, ...Object.fromEntries(inputs.map((input) => [input.id, input])) } }
}

const editor = createEditorStore({
  layoutId: 'bench',
  document: documentOf(window.inputCount),
  frame: FRAME,
  newId: () => crypto.randomUUID(),
})

const pane = document.createElement('div')
pane.style.cssText = `width: ${PANE.width}px; height: ${PANE.height}px; background: #0b0c0f`
document.body.append(pane)
createRoot(pane).render(
  <PreviewCanvas
    editor={editor}
    layoutName="Bench"
    nameOf={nameOf}
    pictureOf={noPicture}
    aspectOf={widescreen}
    isGone={never}
    isSoundOnly={never}
    labelFont="source-han-sans"
    readOnly={false}
    onPlace={ignore}
  />,
)
