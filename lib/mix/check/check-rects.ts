import { isInside, MIN_SIZE, moveInside, trim } from '@/lib/geometry/constrain'
import { isCovered } from '@/lib/geometry/overlap'
import { type Rect, right, type Size } from '@/lib/geometry/rect'
import { setRects } from '@/lib/layout/commands'
import { placedOf } from '@/lib/layout/document'
import type { Input, PLAIN_INPUT } from '@/lib/layout/input'
import { bringToFront } from '@/lib/layout/order'
import { frameOf } from '@/lib/layout/show'
import { wireKey } from '@/lib/mix/stream-name'
import { sourceName } from '@/lib/protocol/source-name'
import { MAX_OUTPUT_SIZE } from '@/lib/zego/limits'
import { type Checked, error, type Fix, type Issue, warning } from './issue'

/**
 * Checks rectangles. One that is empty or leaves the frame must not be sent (contract 7), and one that nobody can see
 * is a mistake.
 */
export function checkRects(checked: Checked): Issue[] {
  const { document, settings } = checked
  const frame = frameOf(settings)
  const placed = placedOf(document)
  if (!isFrame(frame)) return []
  return [...placed.flatMap((input) => checkRect(input, frame, checked)), ...checkCovered(placed, checked)]
}

/** Tells whether the frame's size is valid. A frame that is refused says nothing about what lies on it. */
export const isFrame = ({ width, height }: Size): boolean =>
  Math.min(width, height) > 0 && Math.max(width, height) <= MAX_OUTPUT_SIZE

function checkRect(input: Input, frame: Size, { document, roster }: Checked): Issue[] {
  if (isInside(input, frame) && input.width >= MIN_SIZE && input.height >= MIN_SIZE) return []
  const name = sourceName(input.source, roster)
  const on = { kind: 'input', id: input.id, field: fieldOutside(input, frame) } as const
  const setTo = (label: string, rect: Rect): Fix => ({
    label,
    kind: 'layout',
    diff: setRects(document, { [input.id]: rect }),
  })

  if (input.width < 1 || input.height < 1) {
    return [
      error('empty-rectangle', {
        on: { ...on, field: input.width < 1 ? 'width' : 'height' },
        message: `${name} has no area: Right must be greater than Left, and Bottom than Top. Give it a width and a height.`,
      }),
    ]
  }
  const visible = trim(input, frame)
  const moveOrTrim = roomFor(input, frame)
    ? setTo('Move inside the frame', moveInside(input, frame))
    : setTo('Trim to the frame', visible ?? { x: 0, y: 0, ...frame })
  if (!visible) {
    return [
      error('outside-frame', {
        on,
        message: `${name} lies outside the frame of ${frame.width} × ${frame.height}. Move it inside, or remove it.`,
        fix: moveOrTrim,
      }),
    ]
  }
  if (!isInside(input, frame)) {
    return [
      error('partly-outside-frame', {
        on,
        message: `${name} reaches beyond the frame of ${frame.width} × ${frame.height}. Move it inside, or trim it.`,
        fix: moveOrTrim,
      }),
    ]
  }
  const grown = { ...input, width: Math.max(MIN_SIZE, input.width), height: Math.max(MIN_SIZE, input.height) }
  return [
    warning('too-small', {
      on: { ...on, field: input.width < MIN_SIZE ? 'width' : 'height' },
      message: `${name} is ${input.width} × ${input.height} pixels, too small to see. Make it at least ${MIN_SIZE} × ${MIN_SIZE}.`,
      fix: roomFor(grown, frame) ? setTo('Make it larger', moveInside(grown, frame)) : null,
    }),
  ]
}

const roomFor = (size: Size, frame: Size): boolean => size.width <= frame.width && size.height <= frame.height

const fieldOutside = (rect: Rect, frame: Size): 'x' | 'y' | 'width' | 'height' => {
  if (rect.width > frame.width) return 'width'
  if (rect.height > frame.height) return 'height'
  return rect.x < 0 || right(rect) > frame.width ? 'x' : 'y'
}

/**
 * Says for each field whether it may let through what lies below the input. A picture that is fitted in leaves a part
 * of its rectangle free, and sound alone all of it, but for an image that always stands there. Round corners let
 * little through, and count as covered.
 */
const LETS_THROUGH: Record<keyof typeof PLAIN_INPUT, ((input: Input) => boolean) | null> = {
  fit: ({ fit, placeholder }) => fit === 'fit' && placeholder?.mode !== 'always',
  content: ({ content, placeholder }) => content === 'audio' && placeholder?.mode !== 'always',
  cornerRadius: null,
  placeholder: null,
  label: null,
  blur: null,
  volume: null,
  soundLevelId: null,
  uid: null,
  locked: null,
  hidden: null,
  group: null,
  leaving: null,
}

const hides = (input: Input): boolean => Object.values(LETS_THROUGH).every((letsThrough) => !letsThrough?.(input))

const isSeen = ({ content, placeholder, label }: Input): boolean =>
  content !== 'audio' || placeholder !== null || label !== null

/** Finds covered inputs. A gone stream may not be there to cover anything, and is not missed below. */
function checkCovered(placed: readonly Input[], { document, account, roster }: Checked): Issue[] {
  if (placed.length > account.maxInputs) return []
  const gone = new Set(
    roster
      .filter(({ state }) => state === 'gone')
      .map(({ streamId }) => wireKey({ kind: 'stream', streamId }, account)),
  )
  const live = placed.filter((input) => !gone.has(wireKey(input.source, account)))
  const hiding = new Set(live.filter(hides))
  return live
    .filter(
      (input, index) =>
        isSeen(input) &&
        isCovered(
          input,
          live.slice(index + 1).filter((one) => hiding.has(one)),
        ),
    )
    .map((input) =>
      warning('covered', {
        on: { kind: 'input', id: input.id, field: 'order' },
        message: `${sourceName(input.source, roster)} is completely covered by what lies above it. Move it, bring it forward, or mix its sound only.`,
        fix: { label: 'Bring to front', kind: 'layout', diff: bringToFront(document, [input.id]) },
      }),
    )
}
