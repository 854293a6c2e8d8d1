import type { Point } from '@/lib/geometry/rect'
import { sourceKey } from '@/lib/layout/address'
import { apply, compose } from '@/lib/layout/diff'
import { inputsOf, type LayoutDocument } from '@/lib/layout/document'
import { replaceSource } from '@/lib/layout/hands/replace'
import { setWatermark } from '@/lib/layout/set-fields'
import { layOutAgain } from '@/lib/layout/templates/lay-out-again'
import { PLAIN_STYLE } from '@/lib/layout/templates/style'
import { templatesFor } from '@/lib/layout/templates/templates'
import { ARRANGE, follow } from '../arranging/follow'
import { keepFollowing } from '../arranging/keep-following'
import { readClip } from '../clipboard/clip'
import { copyFrom, cutFrom } from '../clipboard/copy'
import { pasteInto } from '../clipboard/paste-into'
import type { EditorStore } from '../state/editor-store'

/** Numbers of an act: each act makes of them what it needs. */
export type Numbers = Readonly<{ n: number; at: Point }>

/** The clipboard is one for all who play. */
export type Clipboard = { text: string | null }

const nameOf = () => 'x'
const aspectOf = () => 16 / 9
const PASTES = ['paste', 'paste', 'paste-rects', 'paste-looks'] as const
const MOST = 14

/** Makes what an operator does by the clipboard, and with sources and templates that are followed. */
export function fuzzMore(editor: EditorStore, clipboard: Clipboard, isUnsaved: () => boolean) {
  const state = () => editor.getState()
  const inputs = () => inputsOf(state().document)
  keepFollowing(editor, { aspectOf, fill: (document) => document, onLetGo: () => {}, own: () => [], isUnsaved })

  return {
    copy: ({ n }: Numbers) => {
      const { text } = n % 3 === 0 ? cutFrom(editor, nameOf) : copyFrom(state(), nameOf)
      clipboard.text = text ?? clipboard.text
    },
    paste: ({ n, at }: Numbers) => {
      const read = readClip(clipboard.text ?? '')
      const act = PASTES[n % PASTES.length] ?? 'paste'
      if (!('clip' in read) || inputs().length + read.clip.inputs.length > MOST) return
      pasteInto(editor, act, read.clip, { nameOf, at: n % 5 === 0 ? null : at })
    },
    replace: ({ n }: Numbers) => {
      const input = inputs()[n % Math.max(1, inputs().length)]
      if (!input) return
      const source = { kind: 'stream', streamId: `cam-${n % 20}` } as const
      state().edit(replaceSource(state().document, input.id, source))
    },
    follow: ({ n, at }: Numbers) => {
      const { document, frame, step, edit } = state()
      const templates = templatesFor(inputs().length).map(({ id }) => id)
      const template = [ARRANGE, ...templates][n % (templates.length + 1)] ?? ARRANGE
      const style = { ...PLAIN_STYLE, gap: Math.abs(at.x) % 40, margin: Math.abs(at.y) % 60 }
      const followed = follow(document, n % 4 === 0 ? null : { template, style })
      const laid = layOutAgain(apply(document, followed), { frame, step, aspectOf, own: [] })
      edit(compose(followed, laid))
    },
    watermark: ({ n, at }: Numbers) => {
      const { document, edit } = state()
      const rect = { x: 2 * Math.floor((Math.abs(at.x) % 600) / 2), y: 0, width: 160, height: 90 }
      const mark = { type: 'watermark', id: 'watermark', url: `https://a.test/${n}.png`, ...rect } as const
      edit(setWatermark(document, n % 3 === 0 ? null : mark))
    },
  }
}

/** Lists the sources that stand in a layout more than once, which no mix takes. */
export function twiceIn(document: LayoutDocument): string[] {
  const keys = inputsOf(document).flatMap(({ source }) => (source.kind === 'slot' ? [] : [sourceKey(source)]))
  return keys.filter((key, index) => keys.indexOf(key) !== index).map((key) => `${key} stands twice`)
}
