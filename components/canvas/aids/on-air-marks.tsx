import { useStore } from 'zustand'
import { crisp } from '@/components/canvas/paint/paint-overlay'
import { type Pane, toScreen, type View } from '@/components/canvas/paint/view'
import type { DeskStore } from '@/lib/editor/state/desk-state'
import { sourceTally } from '@/lib/editor/state/source-tally'
import { freeCorner } from '@/lib/geometry/marking/free-corner'
import { isCovered } from '@/lib/geometry/overlap'
import { bottom, type Rect, right } from '@/lib/geometry/rect'
import type { Input } from '@/lib/layout/input'

export type OnAirMarksProps = Readonly<{
  view: View
  pane: Pane
  /** They are those with a picture on the frame, bottom first. */
  inputs: readonly Input[]
  desk: DeskStore
  /** The connection is lost, so that nobody here knows what is on air. */
  isLost: boolean
  /** A gesture moves these: they have no mark until it ends. */
  held: ReadonlySet<string>
}>

const GAP = 5
const HEIGHT = 16

/** Says what the badge says, its width in CSS pixels, and its colours. */
const BADGES = {
  on: { text: 'ON AIR', width: 48, line: 'var(--program)', ground: 'var(--program-strong)', ink: '#ffffff' },
  away: { text: '⚠ ON AIR', width: 62, line: 'var(--warning)', ground: 'var(--warning)', ink: '#1a1200' },
  perhaps: { text: 'ON AIR?', width: 54, line: 'var(--warning)', ground: 'var(--warning)', ink: '#1a1200' },
} as const

type Badge = keyof typeof BADGES

/**
 * Marks each input whose source is on air now, wherever the program has it: by a frame, and by words where there is
 * room that no other input covers.
 */
export function OnAirMarks({ view, pane, inputs, desk, isLost, held }: OnAirMarksProps) {
  // One text for all, so that it is drawn again only when one of them changes.
  const tallies = useStore(desk, (state) => inputs.map(({ source }) => sourceTally(source, state)).join(' '))
  const marked = tallies.split(' ').flatMap((tally, index) => {
    const input = inputs[index]
    if (!input || tally === 'off' || held.has(input.id)) return []
    const area = toScreen(view, input)
    const above = inputs.slice(index + 1).flatMap((other) => (held.has(other.id) ? [] : toScreen(view, other)))
    return isCovered(area, above) ? [] : [{ id: input.id, area, above, pane, is: badgeOf(tally, isLost) }]
  })
  if (marked.length === 0) return null
  return (
    <svg aria-hidden width={pane.width} height={pane.height} className="pointer-events-none absolute inset-0">
      <title>On air</title>
      {marked.map(({ id, ...mark }) => (
        <Mark key={id} {...mark} />
      ))}
    </svg>
  )
}

const badgeOf = (tally: string, isLost: boolean): Badge => {
  if (isLost || tally === 'perhaps') return 'perhaps'
  return tally === 'away' ? 'away' : 'on'
}

/** Returns the part of an area that the pane shows: zoomed in, the words are still in sight. */
function seenIn(pane: Pane, area: Rect): Rect {
  const [x, y] = [Math.max(0, area.x), Math.max(0, area.y)]
  return { x, y, width: Math.min(pane.width, right(area)) - x, height: Math.min(pane.height, bottom(area)) - y }
}

type MarkProps = Readonly<{ area: Rect; above: readonly Rect[]; pane: Pane; is: Badge }>

function Mark({ area, above, pane, is }: MarkProps) {
  const { text, width, line, ground, ink } = BADGES[is]
  const at = freeCorner(seenIn(pane, area), { width, height: HEIGHT }, GAP, above)
  return (
    <g>
      <rect
        x={crisp(area.x) + 1}
        y={crisp(area.y) + 1}
        width={Math.max(0, Math.round(area.width) - 3)}
        height={Math.max(0, Math.round(area.height) - 3)}
        fill="none"
        stroke={line}
        strokeWidth={2}
        strokeDasharray={is === 'on' ? undefined : '6 4'}
      />
      {at ? (
        <>
          <rect x={at.x} y={at.y} width={width} height={HEIGHT} rx={3} fill={ground} />
          <text
            x={at.x + width / 2}
            y={at.y + 11.5}
            textAnchor="middle"
            fill={ink}
            className="text-[10px] font-semibold tracking-wide"
          >
            {text}
          </text>
        </>
      ) : null}
    </g>
  )
}
