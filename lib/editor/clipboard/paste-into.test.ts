import { expect, it } from 'vitest'
import { toRect } from '@/lib/geometry/rect'
import { removeInputs } from '@/lib/layout/commands'
import { inputOf, inputsOf, type Watermark, watermarkOf } from '@/lib/layout/document'
import type { Input, Source } from '@/lib/layout/input'
import { setWatermark } from '@/lib/layout/set-fields'
import { documentOf } from '@/lib/layout/testing/layout-of'
import { wordsOfEdit } from '../state/edit-words'
import { createEditorStore, type EditorStore } from '../state/editor-store'
import { input } from '../testing/show'
import { readClip } from './clip'
import { copyFrom, cutFrom } from './copy'
import { type PasteAct, pasteInto } from './paste-into'

const nameOf = (source: Source) => (source.kind === 'stream' ? source.streamId.toUpperCase() : 'a place')

function layout(fields: Readonly<Record<string, Partial<Input>>>, layoutId = 'opening'): EditorStore {
  let made = 0
  const inputs = Object.entries(fields).map(([id, some], index) => input(id, { order: `a${index}`, ...some }))
  const editor = createEditorStore({
    layoutId,
    document: documentOf(...inputs),
    frame: { width: 1280, height: 720 },
    step: 2,
    newId: () => `new-${made++}`,
  })
  editor.getState().select(Object.keys(fields))
  return editor
}

function paste(editor: EditorStore, text: string | null, act: PasteAct = 'paste') {
  const read = readClip(text ?? '')
  if ('problem' in read) throw new Error(read.problem)
  return pasteInto(editor, act, read.clip, { nameOf, at: null })
}

const idsIn = (editor: EditorStore) => inputsOf(editor.getState().document).map(({ id }) => id)

it('what is copied and pasted is one entry of undo, is selected, and is said', () => {
  const from = layout({ host: {}, guest: {} })
  const copied = copyFrom(from.getState(), nameOf)
  expect(copied.says).toBe('Copied HOST and GUEST.')
  const into = layout({}, 'closing')
  expect(paste(into, copied.text)).toEqual({ isDone: true, says: 'Pasted HOST and GUEST.' })
  expect(wordsOfEdit(into.getState().document)).toBe('Pasted HOST and GUEST.')
  expect(into.getState().selection).toEqual(['new-0', 'new-1'])
  into.getState().undo()
  expect(idsIn(into)).toEqual([])
  into.getState().redo()
  expect(idsIn(into)).toEqual(['new-0', 'new-1'])
})

it('what was copied is pasted although somebody has removed it meanwhile', () => {
  const editor = layout({ host: { x: 100 } })
  const { text } = copyFrom(editor.getState(), nameOf)
  editor.getState().receive(removeInputs(editor.getState().document, ['host']))
  paste(editor, text)
  expect(inputOf(editor.getState().document, 'new-0')).toMatchObject({ x: 100, source: { kind: 'stream' } })
})

it('a cut removes what is not locked, and the store refuses the rest', () => {
  const editor = layout({ host: { locked: true }, guest: {} })
  const { text, says } = cutFrom(editor, nameOf)
  expect(says).toBe('Cut GUEST.')
  expect(idsIn(editor)).toEqual(['host'])
  expect(editor.getState().refused).toEqual(['host'])
  expect(editor.getState().past).toHaveLength(1)
  paste(editor, text)
  expect(inputOf(editor.getState().document, 'new-0')?.source).toEqual({ kind: 'stream', streamId: 'guest' })
})

it.each([
  { fields: { host: { locked: true } }, says: '', refused: ['host'], why: 'the store says that it is locked' },
  { fields: {}, says: '', refused: [], why: 'nothing is selected' },
])('nothing is cut of $fields: $why', ({ fields, says, refused }) => {
  const editor = layout(fields)
  expect(cutFrom(editor, nameOf)).toEqual({ text: null, says })
  expect(editor.getState().refused).toEqual(refused)
  expect(editor.getState().past).toEqual([])
})

it('more than a save takes is neither copied nor cut', () => {
  const label = { text: 'x'.repeat(1000), left: 0, top: 0, size: 24, colour: '#ffffff', opacity: 100, outline: null }
  const editor = layout(Object.fromEntries(Array.from({ length: 900 }, (_, index) => [`in-${index}`, { label }])))
  expect(cutFrom(editor, nameOf)).toEqual({
    text: null,
    says: 'This is too much to copy at once. Select fewer inputs.',
  })
  expect(idsIn(editor)).toHaveLength(900)
})

it.each<{ act: 'paste-rects' | 'paste-looks'; selection: string[]; done: boolean; says: string }>([
  { act: 'paste-rects', selection: ['guest'], done: true, says: 'Pasted the position and size onto GUEST.' },
  { act: 'paste-rects', selection: ['guest', 'slides'], done: true, says: 'Pasted the size onto GUEST and SLIDES.' },
  { act: 'paste-looks', selection: ['guest'], done: true, says: 'Pasted the look onto GUEST.' },
  { act: 'paste-looks', selection: ['host'], done: false, says: 'Nothing to change: it is so already.' },
  { act: 'paste-looks', selection: [], done: false, says: 'Select the inputs to paste it onto.' },
  { act: 'paste-looks', selection: ['locked'], done: false, says: '' },
])('$act onto $selection: $says', ({ act, selection, done, says }) => {
  const look = { x: 8, y: 8, width: 64, height: 36, cornerRadius: 24 }
  const editor = layout({ host: look, guest: {}, slides: {}, locked: { locked: true } })
  editor.getState().select(['host'])
  const { text } = copyFrom(editor.getState(), nameOf)
  editor.getState().select(selection)
  const before = editor.getState().document.records.locked
  expect(paste(editor, text, act)).toEqual({ isDone: done, says })
  expect(editor.getState().past).toHaveLength(done ? 1 : 0)
  expect(editor.getState().document.records.locked).toBe(before)
  if (act === 'paste-rects') {
    const guest = inputOf(editor.getState().document, 'guest')
    expect(guest && toRect(guest)).toMatchObject({ width: 64, height: 36 })
  }
})

it('a thousand inputs are copied and pasted, each with an id of its own', () => {
  const many = Object.fromEntries(Array.from({ length: 999 }, (_, index) => [`in-${index}`, { x: 2 * (index % 300) }]))
  const editor = layout(many)
  paste(editor, copyFrom(editor.getState(), nameOf).text)
  const ids = idsIn(editor)
  expect(ids).toHaveLength(1998)
  expect(new Set(ids).size).toBe(1998)
})

const mark = {
  type: 'watermark',
  id: 'watermark',
  url: 'https://a.test/w.png',
  x: 1000,
  y: 20,
  width: 200,
  height: 100,
} as const

function marked(editor: EditorStore, fields: Partial<Watermark> = {}) {
  editor.getState().receive(setWatermark(editor.getState().document, { ...mark, ...fields }))
  editor.getState().select([...editor.getState().selection, 'watermark'])
  return editor
}

it('a watermark is copied with what is selected, and takes the place of another one in one step', () => {
  const { text, says } = copyFrom(marked(layout({ host: {} })).getState(), nameOf)
  expect(says).toBe('Copied HOST and the watermark.')
  const plain = layout({}, 'closing')
  expect(paste(plain, text).says).toBe('Pasted HOST and the watermark.')
  expect(watermarkOf(plain.getState().document)).toEqual(mark)
  expect(plain.getState().selection).toEqual(['new-0', 'watermark'])

  const other = marked(layout({}, 'closing'), { url: 'https://a.test/other.png', x: 0 })
  expect(paste(other, text).says).toBe('Pasted HOST and the watermark. The watermark that was there is gone.')
  expect(watermarkOf(other.getState().document)).toEqual(mark)
  other.getState().undo()
  expect(watermarkOf(other.getState().document)?.url).toBe('https://a.test/other.png')
})

it('a watermark alone is cut and comes back, and what it has no use for is said', () => {
  const editor = marked(layout({}))
  const { text, says } = cutFrom(editor, nameOf)
  expect(says).toBe('Cut the watermark.')
  expect(watermarkOf(editor.getState().document)).toBeNull()
  expect(paste(editor, text)).toEqual({ isDone: true, says: 'Pasted the watermark.' })
  expect(paste(editor, text)).toEqual({ isDone: false, says: 'Nothing to change: it is so already.' })
  expect(paste(layout({ host: {} }), text, 'paste-looks').says).toBe(
    'Position and look are pasted from inputs. Only the watermark was copied.',
  )
})

it('a watermark is fitted to another frame, as inputs are', () => {
  const { text } = copyFrom(marked(layout({})).getState(), nameOf)
  const into = layout({}, 'closing')
  into.getState().resizeFrame({ width: 640, height: 360 }, 2)
  paste(into, text)
  expect(watermarkOf(into.getState().document)).toMatchObject({ x: 500, y: 10, width: 100, height: 50 })
})
