import { beforeEach, expect, it, vi } from 'vitest'
import { wordsOfEdit } from '@/lib/editor/state/edit-words'
import { createEditorStore } from '@/lib/editor/state/editor-store'
import { emptyDocument, inputsOf, type LayoutDocument } from '@/lib/layout/document'
import type { Source } from '@/lib/layout/input'
import { arrangeIn, placeIn } from './arranging'

const stream = (streamId: string): Source => ({ kind: 'stream', streamId })
const HOST = stream('cam-host')

const known = {
  aspectOf: () => 16 / 9,
  nameOf: (source: Source) => (source.kind === 'stream' ? source.streamId : source.kind),
  fill: (document: LayoutDocument) => document,
  isSoundOnly: (source: Source) => source.kind === 'stream' && source.streamId === 'music',
}

beforeEach(() => {
  vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => {} })
})

function opened() {
  let made = 0
  const frame = { width: 1280, height: 720 }
  const editor = createEditorStore({
    layoutId: 'opening',
    document: emptyDocument(),
    frame,
    step: 2,
    newId: () => `input-${++made}`,
  })
  const state = () => editor.getState()
  return {
    editor,
    state,
    place: (source: Source, rect = null as Parameters<typeof placeIn>[3]) => placeIn(editor, source, known, rect),
    says: () => wordsOfEdit(state().document),
    inputs: () => inputsOf(state().document),
  }
}

it('places a source once: the second time it is only selected, unless it is dropped at a place', () => {
  const { state, place, inputs } = opened()
  expect(place(HOST)).toBeNull()
  state().select([])
  expect(place(HOST)).toBe('cam-host is in the layout already. It is selected')
  expect(state().selection).toEqual(['input-1'])
  expect(inputs()).toHaveLength(1)

  expect(place(HOST, { x: 0, y: 0, width: 320, height: 180 })).toBeNull()
  expect(state().selection).toEqual(['input-2'])
  expect(inputs()[1]).toMatchObject({ x: 0, y: 0, width: 320, height: 180 })
})

it('places one beside the other, each an entry of undo, and says so', () => {
  const { state, place, inputs, says } = opened()
  place(HOST)
  place(stream('cam-guest'))
  expect(inputs().map(({ x, width }) => [x, width])).toEqual([
    [0, 640],
    [640, 640],
  ])
  expect(says()).toBe('cam-guest placed. Arranged 2 inputs')
  expect(state().past).toHaveLength(2)
  state().undo()
  expect(inputs()[0]).toMatchObject({ x: 0, y: 0, width: 1280, height: 720 })
})

it('mixes a source without a picture for its sound alone, and moves none', () => {
  const { place, inputs } = opened()
  place(HOST)
  place(stream('music'))
  expect(inputs()[0]).toMatchObject({ width: 1280, height: 720 })
  expect(inputs()[1]).toMatchObject({ placed: false })
})

it('arranges in the style that this browser used last', () => {
  vi.stubGlobal('localStorage', { getItem: () => '{"gap":20,"margin":40,"cornerRadius":null}' })
  const { editor, place, inputs, says } = opened()
  place(HOST, { x: 9, y: 9, width: 90, height: 90 })
  expect(arrangeIn(editor, known)).toBeNull()
  expect(inputs()[0]).toMatchObject({ x: 72, y: 40, width: 1136, height: 640 })
  expect(says()).toBe('Arranged 1 input')
  expect(arrangeIn(editor, known)).toBe('1 input arranged already')
})

it.each(['', '{', '[]', '{"gap":-1,"margin":0,"cornerRadius":null}', '{"gap":1e9,"margin":0,"cornerRadius":0}'])(
  'takes the plain style for an unreadable one: %s',
  (stored) => {
    vi.stubGlobal('localStorage', { getItem: () => stored })
    const { place, inputs } = opened()
    place(HOST)
    expect(inputs()[0]).toMatchObject({ x: 0, y: 0, width: 1280, height: 720 })
  },
)

it('puts a source in the place of an input, or of the selected one, and says whom it replaces', () => {
  const { state, place, inputs, says } = opened()
  place(HOST)
  expect(place(stream('cam-guest'), { onto: 'input-1' })).toBeNull()
  expect(inputs().map(({ source }) => source)).toEqual([stream('cam-guest')])
  expect(says()).toBe('cam-guest replaces cam-host')
  expect(place(HOST, { onto: null })).toBeNull()
  expect(says()).toBe('cam-host replaces cam-guest')
  expect(place(HOST, { onto: null })).toBe('cam-host is there already')
  state().select([])
  expect(place(HOST, { onto: null })).toBe('Select one input first: cam-host takes its place')
  expect(state().past).toHaveLength(3)
})
