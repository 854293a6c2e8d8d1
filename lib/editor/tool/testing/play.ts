import { createEditorStore, type EditorStore } from '@/lib/editor/state/editor-store'
import { type Point, type Rect, type Size, toRect } from '@/lib/geometry/rect'
import type { Handle } from '@/lib/geometry/resize'
import type { Step } from '@/lib/geometry/round'
import { type Diff, isEmpty } from '@/lib/layout/diff'
import { emptyDocument, inputOf, type LayoutDocument, rectRecordOf } from '@/lib/layout/document'
import { PLAIN_INPUT, PLAIN_LABEL } from '@/lib/layout/input'
import { gestures } from '../gestures'
import { step } from '../step'
import { type Effect, IDLE, type Modifiers, type Rects, type Tool, type ToolEvent } from '../tool'

const NONE: Modifiers = { shift: false, alt: false, free: false }
type Keys = Partial<Modifiers>

/**
 * Makes a reading at zoom 1, where a screen pixel is a frame pixel. Snapping is off in scripts that do not ask for it.
 */
const reading = (x: number, y: number, keys: Keys = {}) => ({
  at: { x, y },
  pixel: 1,
  modifiers: { ...NONE, free: true, ...keys },
})

export const press = (id: string, x: number, y: number, keys?: Keys): ToolEvent => ({
  type: 'down',
  on: { kind: 'input', id },
  ...reading(x, y, keys),
})
export const grab = (id: string, handle: Handle, x: number, y: number, keys?: Keys): ToolEvent =>
  grabAll([id], handle, x, y, keys)
/** Presses a handle of the frame around these. */
export const grabAll = (ids: readonly string[], handle: Handle, x: number, y: number, keys?: Keys): ToolEvent => ({
  type: 'down',
  on: { kind: 'handle', ids, handle },
  ...reading(x, y, keys),
})
export const pressLabel = (id: string, x: number, y: number, keys?: Keys): ToolEvent => ({
  type: 'down',
  on: { kind: 'label', id },
  ...reading(x, y, keys),
})
export const pressEmpty = (x: number, y: number, keys?: Keys): ToolEvent => ({
  type: 'down',
  on: { kind: 'empty' },
  ...reading(x, y, keys),
})
export const move = (x: number, y: number, keys?: Keys): ToolEvent => ({ type: 'move', ...reading(x, y, keys) })
export const hold = (keys: Keys): ToolEvent => ({ type: 'modifiers', modifiers: { ...NONE, free: true, ...keys } })
export const up: ToolEvent = { type: 'up' }
export const fetched: ToolEvent = { type: 'fetched' }
export const takeBack: ToolEvent = { type: 'cancel' }

/** Makes a change that another operator makes in the middle of the script, to the layout or to the frame. */
export type Meanwhile = (document: LayoutDocument) => Diff | Size

export const FRAME = { width: 360, height: 360 }

/** Says where labels are, by input. */
type Labels = Readonly<Record<string, readonly [left: number, top: number]>>

/** Makes a layout of streams with these names, bottom first, and of a watermark where one is called so. */
function documentWith({ watermark, ...rects }: Rects, labels: Labels, locked: readonly string[]): LayoutDocument {
  const { version, records } = emptyDocument()
  const inputs = Object.entries(rects).map(([id, rect], index) => {
    const at = labels[id]
    return {
      ...PLAIN_INPUT,
      type: 'input' as const,
      id,
      source: { kind: 'stream' as const, streamId: id },
      placed: true,
      ...rect,
      order: `a${index}`,
      locked: locked.includes(id),
      label: at ? { ...PLAIN_LABEL, text: id, left: at[0], top: at[1] } : null,
    }
  })
  const mark = { type: 'watermark', id: 'watermark', url: 'https://example.com/mark.png' } as const
  return {
    version,
    records: {
      ...records,
      ...Object.fromEntries(inputs.map((input) => [input.id, input])),
      ...(watermark ? { watermark: { ...mark, ...watermark } } : {}),
    },
  }
}

/** `step` is 1 in scripts that do not ask for even pixels; `aspect` is the exact one of every source, where given. */
type Options = {
  selection?: readonly string[]
  readOnly?: boolean
  labels?: Labels
  step?: Step
  aspect?: number
  newId?: () => string
  locked?: readonly string[]
  /** Tells whether the steps of gestures are fetched; they are unless it says no. */
  areGesturesThere?: () => boolean
}

/** Makes a desk of one layout under a pointer. It plays scripts, and its results can be read. */
export function desk(rects: Rects, options: Options = {}) {
  const editor: EditorStore = createEditorStore({
    layoutId: 'layout',
    document: documentWith(rects, options.labels ?? {}, options.locked ?? []),
    frame: FRAME,
    step: options.step ?? 1,
    newId: options.newId ?? (() => 'new'),
  })
  editor.getState().select(options.selection ?? [])
  let tool: Tool = IDLE
  const effects: Effect[] = []

  function perform(event: ToolEvent) {
    const [next, caused] = step(tool, event, {
      ...editor.getState(),
      readOnly: options.readOnly ?? false,
      snapping: null,
      gestures: options.areGesturesThere?.() === false ? null : gestures,
      aspectsOf: () => (options.aspect === undefined ? [] : [options.aspect]),
    })
    tool = next
    effects.push(...caused)
    for (const effect of caused) {
      if (effect.do === 'select') editor.getState().select(effect.ids, effect.label)
      if (effect.do === 'commit') editor.getState().edit(effect.diff, effect.unscaled)
    }
  }

  return {
    editor,
    effects,
    play(...script: readonly (ToolEvent | Meanwhile)[]) {
      for (const entry of script) {
        if (typeof entry !== 'function') {
          perform(entry)
          continue
        }
        const change = entry(editor.getState().document)
        if ('width' in change) editor.getState().resizeFrame(change, options.step ?? 1)
        else editor.getState().receive(change)
        if ('width' in change || !isEmpty(change)) perform({ type: 'changed' })
      }
      return this
    },
    tool: (): Tool => tool,
    document: (): LayoutDocument => editor.getState().document,
    selection: (): readonly string[] => editor.getState().selection,
    undoSteps: (): number => editor.getState().past.length,
    rect(id: string): Rect | null {
      const record = rectRecordOf(editor.getState().document, id)
      return record && toRect(record)
    },
    position(id: string): Point | null {
      const record = rectRecordOf(editor.getState().document, id)
      return record && { x: record.x, y: record.y }
    },
    label(id: string): readonly [left: number, top: number] | null {
      const label = inputOf(editor.getState().document, id)?.label
      return label ? [label.left, label.top] : null
    },
    labelHeld: (): boolean => editor.getState().labelHeld,
    /** Returns the guides that were drawn last. */
    touched: () => effects.findLast((effect) => effect.do === 'draw')?.touched ?? [],
  }
}
