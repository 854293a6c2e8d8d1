import { type PointerEvent, type ReactNode, useMemo } from 'react'
import type { Pane, View } from '@/components/canvas/paint/view'
import type { Axis } from '@/lib/geometry/axis'
import { ticksOf } from '@/lib/geometry/marking/ticks'
import type { Point } from '@/lib/geometry/rect'
import { onEscape } from './on-escape'

/** A ruler is this wide, in screen pixels: it fits the margin around a frame that is shown whole. */
export const RULER = 18

type RulerScaleProps = Readonly<{
  along: Axis
  view: View
  pane: Pane
  canPull: boolean
  /** `client` is where the pointer is, and `corner` that of the canvas, both in client pixels. */
  onPull: (client: Point, corner: Point) => void
  onEnd: (isDropped: boolean) => void
  children: ReactNode
}>

/** Draws one ruler in pixels of the frame. A press on it pulls out a guide, and Escape gives that up. */
export function RulerScale({ along, view, pane, canPull, onPull, onEnd, children }: RulerScaleProps) {
  const isTop = along === 'x'
  const length = isTop ? pane.width : pane.height
  const ticks = useMemo(() => {
    const from = (RULER - view.origin[along]) / view.scale
    const to = (length - view.origin[along]) / view.scale
    return ticksOf(from, to, view.scale).map((tick) => ({ ...tick, on: view.origin[along] + tick.at * view.scale }))
  }, [along, view, length])
  const pull = (event: PointerEvent<HTMLElement>) => {
    if (!canPull || !event.currentTarget.hasPointerCapture(event.pointerId)) return
    const { left, top } = event.currentTarget.getBoundingClientRect()
    onPull({ x: event.clientX, y: event.clientY }, { x: left, y: top })
  }
  return (
    <div
      data-ruler={along}
      className={`pointer-events-auto absolute top-0 left-0 touch-none bg-surface/90 ${canPull ? (isTop ? 'cursor-row-resize' : 'cursor-col-resize') : ''}`}
      style={isTop ? { width: length, height: RULER } : { width: RULER, height: length }}
      onPointerDown={(event) => {
        if (event.button !== 0 || event.target !== event.currentTarget) return
        event.preventDefault()
        event.currentTarget.setPointerCapture(event.pointerId)
        onEscape(event.currentTarget, event.pointerId, () => onEnd(false))
      }}
      onPointerMove={pull}
      onPointerUp={() => onEnd(true)}
      onPointerCancel={() => onEnd(false)}
    >
      <svg
        aria-hidden
        width={isTop ? length : RULER}
        height={isTop ? RULER : length}
        className="pointer-events-none absolute inset-0 text-muted"
      >
        <title>Ruler</title>
        <path
          fill="none"
          stroke="currentColor"
          strokeOpacity={0.7}
          d={ticks
            .map(({ on, isLong }) => {
              const [at, from] = [Math.round(on) + 0.5, isLong ? 4 : RULER - 5]
              return isTop ? `M${at} ${from}V${RULER}` : `M${from} ${at}H${RULER}`
            })
            .join('')}
        />
        {ticks
          .filter(({ isLong }) => isLong)
          .map(({ at, on }) => (
            <text
              key={at}
              fill="currentColor"
              className="text-[9px] tabular-nums"
              transform={isTop ? `translate(${on + 3} 10)` : `translate(10 ${on - 3}) rotate(-90)`}
            >
              {at}
            </text>
          ))}
      </svg>
      {children}
    </div>
  )
}
