import type { Pane, View } from '@/components/canvas/paint/view'
import type { Axis } from '@/lib/geometry/axis'
import type { Lines } from '@/lib/geometry/marking/grid'
import type { Pulled } from './pulled'

type GuideLinesProps = Readonly<{ view: View; pane: Pane; lines: Lines; pulled: Pulled | null }>

/** Draws the guides of the layout, and the one that a pointer has where it is now, with its number. */
export function GuideLines({ view, pane, lines, pulled }: GuideLinesProps) {
  const on = (axis: Axis, at: number) => Math.floor(view.origin[axis] + at * view.scale) + 0.5
  const pathOf = (axis: Axis, at: number) =>
    axis === 'x' ? `M${on(axis, at)} 0V${pane.height}` : `M0 ${on(axis, at)}H${pane.width}`
  const isHeld = (axis: Axis, index: number) => pulled?.axis === axis && pulled.index === index
  const resting = (['x', 'y'] as const)
    .flatMap((axis) => lines[axis].flatMap((at, index) => (isHeld(axis, index) ? [] : pathOf(axis, at))))
    .join('')
  return (
    <svg aria-hidden width={pane.width} height={pane.height} className="absolute inset-0">
      <title>Guides</title>
      <Line path={resting} />
      {pulled?.at != null ? (
        <>
          <Line path={pathOf(pulled.axis, pulled.at)} />
          <text
            x={pulled.axis === 'x' ? on('x', pulled.at) + 6 : 26}
            y={pulled.axis === 'y' ? on('y', pulled.at) - 6 : 34}
            className="text-[11px] font-semibold tabular-nums"
            fill="#ffffff"
            stroke="rgba(0, 0, 0, 0.9)"
            strokeWidth={4}
            paintOrder="stroke"
          >
            {pulled.at}
          </text>
        </>
      ) : null}
    </svg>
  )
}

/** A guide is dashed and dotted, cyan on black: seen on any picture, and no grid, safe area or gap. */
function Line({ path }: Readonly<{ path: string }>) {
  return (
    <>
      <path d={path} fill="none" stroke="rgba(0, 0, 0, 0.65)" strokeWidth={3} />
      <path d={path} fill="none" stroke="#5fe3ff" strokeWidth={1} strokeDasharray="10 3 2 3" />
    </>
  )
}
