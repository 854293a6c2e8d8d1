import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Rect, type Size, toRect } from '@/lib/geometry/rect'
import { HANDLES } from '@/lib/geometry/resize'
import { rescale } from '@/lib/layout/commands'
import { placedOf } from '@/lib/layout/document'
import { duplicateIn } from './clipboard/duplicate'
import { type EditorCommand, runIn } from './commands'
import { desk, FRAME, grab, move, press, up } from './tool/testing/play'

const even = (max: number) => fc.integer({ min: 0, max: max / 2 }).map((half) => 2 * half)
const size = even(200).map((length) => length + 16)
const rect = fc.record({ x: even(300), y: even(300), width: size, height: size })
const id = fc.constantFrom('a', 'b', 'c')
const place = fc.double({ min: -100, max: 500, noNaN: true })
const free = fc.record({ free: fc.boolean(), shift: fc.boolean(), alt: fc.boolean() })

const by = fc.integer({ min: -11, max: 11 })
const command: fc.Arbitrary<EditorCommand> = fc.oneof(
  fc.record({ do: fc.constant('nudge' as const), x: by, y: by }),
  fc.constantFrom<EditorCommand>({ do: 'undo' }, { do: 'redo' }, { do: 'select-all' }),
)
const frame: fc.Arbitrary<Size> = fc.constantFrom(
  FRAME,
  { width: 1280, height: 720 },
  { width: 720, height: 1280 },
  { width: 854, height: 480 },
)
const act = fc.oneof(
  fc.record({ at: fc.constant('drag' as const), id, from: place, to: place, keys: free }),
  fc.record({ at: fc.constant('pull' as const), id, handle: fc.constantFrom(...HANDLES), to: place, keys: free }),
  fc.record({ at: fc.constant('command' as const), command }),
  fc.record({ at: fc.constant('duplicate' as const) }),
  fc.record({ at: fc.constant('frame' as const), frame }),
)

const isEven = (rect: Rect) => Object.values(rect).every((value) => Number.isInteger(value) && value % 2 === 0)

it('in an even show whatever is done by hand ends on even pixels: gestures, keys, undo, and changes of the frame', () => {
  fc.assert(
    fc.property(fc.record({ a: rect, b: rect, c: rect }), fc.array(act, { maxLength: 25 }), (rects, acts) => {
      let made = 0
      const played = desk(rects, { step: 2, aspect: 16 / 9, selection: ['a'], newId: () => `new-${made++}` })
      for (const one of acts) {
        const { getState } = played.editor
        if (one.at === 'drag') played.play(press(one.id, one.from, one.from), move(one.to, one.from, one.keys), up)
        if (one.at === 'pull') played.play(grab(one.id, one.handle, 100, 100), move(one.to, one.to, one.keys), up)
        if (one.at === 'command') runIn(one.command, played.editor)
        if (one.at === 'duplicate') duplicateIn(played.editor)
        if (one.at === 'frame') {
          const { document, frame: from, resizeFrame } = getState()
          resizeFrame(one.frame, 2)
          getState().receive(rescale(document, from, one.frame, 2))
        }
        const odd = placedOf(getState().document)
          .map(toRect)
          .filter((rect) => !isEven(rect))
        expect(odd, JSON.stringify(one)).toEqual([])
      }
    }),
    { numRuns: 300 },
  )
})
