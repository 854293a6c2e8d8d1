import { expect, it } from 'vitest'
import { createEditorStore } from '@/lib/editor/state/editor-store'
import { emptyDocument, inputsOf } from '@/lib/layout/document'
import { placeIn } from './place-source'

const HOST = { source: { kind: 'stream', streamId: 'cam-host' }, aspect: 16 / 9, soundOnly: false } as const

it('places a source once: the second time it is only selected, unless it is dropped at a place', () => {
  let made = 0
  const document = emptyDocument()
  const frame = { width: 1280, height: 720 }
  const editor = createEditorStore({ layoutId: 'opening', document, frame, step: 1, newId: () => `input-${++made}` })
  expect(placeIn(editor, HOST)).toBe(true)
  editor.getState().select([])
  expect(placeIn(editor, HOST)).toBe(false)
  expect(editor.getState().selection).toEqual(['input-1'])
  expect(inputsOf(editor.getState().document)).toHaveLength(1)

  expect(placeIn(editor, HOST, { x: 0, y: 0, width: 320, height: 180 })).toBe(true)
  expect(editor.getState().selection).toEqual(['input-2'])
})
