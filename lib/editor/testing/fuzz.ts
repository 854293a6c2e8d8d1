import { ALIGNMENTS } from '@/lib/geometry/align'
import { CELLS } from '@/lib/geometry/cells'
import type { Size } from '@/lib/geometry/rect'
import { HANDLES } from '@/lib/geometry/resize'
import { setRects } from '@/lib/layout/commands'
import { isSame } from '@/lib/layout/diff'
import { inputOf, inputsOf, LayoutDocument } from '@/lib/layout/document'
import { PLAIN_LABEL } from '@/lib/layout/input'
import { setInputs, setPlaced } from '@/lib/layout/set-fields'
import { frameOf } from '@/lib/layout/show'
import { PLAIN_STYLE } from '@/lib/layout/templates/style'
import { arrangeInputs } from '../arranging/arrange-inputs'
import { placeFree } from '../arranging/place-free'
import { duplicateIn } from '../clipboard/duplicate'
import { type EditorCommand, runIn } from '../commands'
import { regroup } from '../placing/grouping'
import { place } from '../placing/place'
import type { Placing } from '../placing/placing'
import { gestures } from '../tool/gestures'
import { scaleTogether } from '../tool/scale-together'
import { step } from '../tool/step'
import { IDLE, type Target, type Tool, type ToolEvent } from '../tool/tool'
import { faultsOf } from './faults'
import { type Clipboard, fuzzMore, type Numbers, twiceIn } from './fuzz-more'
import { sitDown } from './operator'
import type { TestServer } from './server'

const FRAMES: readonly Size[] = [
  { width: 1280, height: 720 },
  { width: 720, height: 1280 },
  { width: 640, height: 360 },
  { width: 1920, height: 1080 },
]
const COMMANDS = [
  'remove',
  'duplicate',
  'bring-forward',
  'send-backward',
  'bring-to-front',
  'send-to-back',
  'hide',
  'lock',
  'deselect',
  'select-all',
] as const satisfies readonly (EditorCommand['do'] | 'duplicate')[]

const aspectOf = () => 16 / 9
const pick = <T>(from: readonly T[], n: number): T | undefined => from[n % Math.max(1, from.length)]

/** Makes a placing of each kind. */
function placingOf({ n, at }: Numbers): Placing {
  const all: readonly Placing[] = [
    ...CELLS.map((cell) => ({ to: 'fill' as const, cell })),
    ...(['left', 'right', 'up', 'down'] as const).map((side) => ({ to: 'tile' as const, side })),
    ...ALIGNMENTS.flatMap((alignment) =>
      (['selection', 'frame', 'last'] as const).map((to) => ({ to: 'align' as const, alignment, with: to })),
    ),
    ...(['x', 'y'] as const).flatMap((axis) => [
      { to: 'distribute' as const, axis, by: 'gap' as const },
      { to: 'distribute' as const, axis, by: 'centre' as const },
      { to: 'set-gap' as const, axis, gap: at.x % 60 },
      { to: 'mirror' as const, axis },
    ]),
    { to: 'same-size', width: n % 2 === 0, height: n % 3 === 0 },
    { to: 'swap' },
  ]
  return pick(all, n) ?? { to: 'swap' }
}

/** Sits an operator down who does anything: with the pointer, keys, lists, fields and the frame. */
export function fuzzOperator(server: TestServer, name: string, layoutId: string, clipboard: Clipboard) {
  const operator = sitDown(server, name)
  const { desk } = operator
  const editor = desk.editor(layoutId)
  let tool: Tool = IDLE
  let made = 0
  let heardFrame = server.snapshot().show.revision

  const run = (event: ToolEvent) => {
    const [next, effects] = step(tool, event, {
      ...editor.getState(),
      readOnly: false,
      gestures,
      snapping: null,
      aspectsOf: () => [16 / 9],
    })
    tool = next
    for (const effect of effects) {
      if (effect.do === 'select') editor.getState().select(effect.ids, effect.label)
      if (effect.do === 'commit') editor.getState().edit(effect.diff, effect.unscaled)
    }
  }
  editor.subscribe((now, before) => {
    if (now.document !== before.document || now.frame !== before.frame) run({ type: 'changed' })
  })
  const state = () => editor.getState()
  const ids = () => inputsOf(state().document).map(({ id }) => id)
  const sources = () =>
    inputsOf(state().document).map(({ source }) => (source.kind === 'stream' ? source.streamId : null))
  const reading = ({ n, at }: Numbers) => ({
    at,
    pixel: 1.5,
    modifiers: { shift: n % 3 === 0, alt: n % 5 === 0, free: n % 2 === 0 },
  })
  const targetOf = ({ n }: Numbers): Target => {
    const id = pick(ids(), n)
    const handle = pick(HANDLES, n) ?? 'se'
    if (id === undefined || n % 7 === 0) return { kind: 'empty' }
    if (n % 3 === 0) return { kind: 'handle', ids: state().selection, handle }
    return { kind: n % 11 === 0 ? 'label' : 'input', id }
  }

  const acts = {
    ...fuzzMore(editor, clipboard, () => desk.getState().saving[layoutId]?.at !== 'saved'),
    select: ({ n }: Numbers) => state().select(ids().filter((_, index) => (n >> index) % 2 === 1)),
    command: ({ n }: Numbers) => {
      const command = pick(COMMANDS, n) ?? 'deselect'
      if (command === 'duplicate') duplicateIn(editor)
      else runIn({ do: command }, editor)
    },
    nudge: ({ n, at }: Numbers) =>
      runIn({ do: 'nudge', x: (at.x % 21) - 10, y: n % 2 === 0 ? 0 : (at.y % 21) - 10 }, editor),
    undo: () => runIn({ do: 'undo' }, editor),
    redo: () => runIn({ do: 'redo' }, editor),
    place: (numbers: Numbers) => void place(placingOf(numbers), state()),
    group: ({ n }: Numbers) => regroup(n % 3 === 0 ? 'ungroup' : 'group', editor),
    enter: ({ n }: Numbers) => state().enter(n % 3 === 0 ? null : (pick(ids(), n) ?? null)),
    arrange: () => void arrangeInputs(state(), { aspectOf, nameOf: () => 'x', style: PLAIN_STYLE, isFollowed: false }),
    scale: ({ n, at }: Numbers) => {
      const axis = n % 2 === 0 ? 'x' : 'y'
      const scaled = scaleTogether(state(), state().selection, { axis, size: Math.abs(at.x), anchor: { x: 0.5, y: 1 } })
      if (scaled.ok) state().edit(setRects(state().document, scaled.rects), scaled.unscaled)
    },
    add: ({ n }: Numbers) => {
      if (ids().length > 12 || sources().includes(`cam-${n}`)) return
      const { document, frame, step } = state()
      const source = { kind: 'stream' as const, streamId: `cam-${n}` }
      const placing = { id: `${name}-${++made}`, source, frame, step, aspectOf, style: PLAIN_STYLE }
      state().edit(placeFree(document, placing).diff)
    },
    label: ({ n, at }: Numbers) => {
      const label = { ...PLAIN_LABEL, text: 'x', left: Math.abs(at.x) % 99 }
      state().edit(setInputs(state().document, ids().slice(n % 3, 3), () => ({ label: n % 4 === 0 ? null : label })))
    },
    sound: ({ n }: Numbers) => {
      const input = inputOf(state().document, pick(ids(), n) ?? '')
      if (input) state().edit(setPlaced(state().document, input.id, !input.placed))
    },
    down: (numbers: Numbers) => run({ type: 'down', on: targetOf(numbers), ...reading(numbers) }),
    move: (numbers: Numbers) => run({ type: 'move', ...reading(numbers) }),
    keys: (numbers: Numbers) => run({ type: 'modifiers', modifiers: reading(numbers).modifiers }),
    up: () => run({ type: 'up' }),
    cancel: () => run({ type: 'cancel' }),
    frame: async ({ n }: Numbers) => {
      const { settings } = desk.getState().show
      const size = pick(FRAMES, n)
      await desk.changeShow({ ...settings, outputs: settings.outputs.map((output) => ({ ...output, ...size })) })
    },
    hear: async () => {
      await operator.hear()
      heardFrame = server.snapshot().show.revision
    },
    wait: ({ n }: Numbers) => operator.timers.advance((n % 4) * 1000),
  }

  /** Between a change of the frame and the layouts that it scales, nothing is in place. */
  const isInPlace = () => {
    const { show } = server.snapshot()
    return heardFrame === show.revision && isSame(state().frame, frameOf(show.settings))
  }

  return {
    acts,
    faults: () => faultsOf(state().document, isInPlace() ? state().frame : null),
    twice: () => twiceIn(state().document),
    timers: operator.timers,
    document: () => state().document,
    isValid: () => LayoutDocument.safeParse(state().document).success,
  }
}

export type Operator = ReturnType<typeof fuzzOperator>
export type ActName = keyof Operator['acts']
