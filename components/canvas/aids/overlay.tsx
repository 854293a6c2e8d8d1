import { useMemo } from 'react'
import { useStore } from 'zustand'
import { MovingPictures, type MovingPicturesProps } from '@/components/canvas/moving/moving-pictures'
import { crisp } from '@/components/canvas/paint/paint-overlay'
import type { Pane, View } from '@/components/canvas/paint/view'
import { toScreen } from '@/components/canvas/paint/view'
import { gridOf, shownAreas } from '@/lib/editor/aids/lines'
import type { EditorStore } from '@/lib/editor/state/editor-store'
import { gridLines } from '@/lib/geometry/marking/grid'
import { safeRects } from '@/lib/geometry/marking/safe-areas'
import { bottom, type Rect, right, type Size } from '@/lib/geometry/rect'
import type { Step } from '@/lib/geometry/round'
import { LiveFrame } from './live-frame'
import { OnAirMarks, type OnAirMarksProps } from './on-air-marks'
import { OthersOutlines } from './others-outlines'
import { Rulers } from './rulers'
import { shownAids } from './shown'

type OverlayProps = Readonly<{ step: Step; editor: EditorStore; readOnly: boolean }> &
  Omit<OnAirMarksProps, 'view' | 'pane'> &
  MovingPicturesProps
type MarksProps = Readonly<{ view: View; pane: Pane; frame: Size; step: Step }>

/**
 * Draws the aids over all pictures, and what is on air. No pointer meets them, and what a gesture moves draws none of
 * them anew: they are no part of Konva's stage. Each line of an aid is light on a dark one, so that it is seen on any
 * picture, and each kind has a dash of its own.
 */
export default function Overlay(given: OverlayProps) {
  const aids = useStore(shownAids)
  const { view, pane, frame } = given.resting
  const props = { ...given, view, pane, frame }
  if (pane.width === 0) return null
  return (
    <>
      <MovingPictures {...props} />
      <OnAirMarks {...props} />
      <LiveFrame {...props} />
      {aids.grid || aids['safe-areas'] ? <Marks {...props} /> : null}
      <OthersOutlines {...props} />
      {aids.rulers ? <Rulers {...props} /> : null}
    </>
  )
}

function Marks({ view, pane, frame, step }: MarksProps) {
  const aids = useStore(shownAids)
  const area = toScreen(view, { x: 0, y: 0, ...frame })
  return (
    <svg
      aria-hidden
      data-aids={[aids.grid ? 'grid' : '', aids['safe-areas'] ? 'safe-areas' : ''].join(' ').trim()}
      width={pane.width}
      height={pane.height}
      className="pointer-events-none absolute inset-0"
    >
      <title>Aids</title>
      {aids.grid ? <GridLines view={view} area={area} frame={frame} step={step} /> : null}
      {aids['safe-areas']
        ? safeRects(shownAreas(aids, frame), frame).map(({ name, rect }, index) => (
            <SafeArea key={name} name={name} rect={toScreen(view, rect)} isInner={index > 0} />
          ))
        : null}
    </svg>
  )
}

type GridProps = Pick<MarksProps, 'view' | 'frame' | 'step'> & Readonly<{ area: Rect }>

function GridLines({ view, area, frame, step }: GridProps) {
  const aids = useStore(shownAids)
  const path = useMemo(() => {
    const { x, y } = gridLines(gridOf(aids), frame, step)
    const across = x.map((at) => `M${crisp(view.origin.x + at * view.scale)} ${area.y}V${bottom(area)}`)
    const down = y.map((at) => `M${area.x} ${crisp(view.origin.y + at * view.scale)}H${right(area)}`)
    return [...across, ...down].join('')
  }, [aids, frame, step, view, area])
  return (
    <g fill="none" strokeWidth={1}>
      <path d={path} stroke="rgba(0, 0, 0, 0.5)" transform="translate(1 1)" />
      <path d={path} stroke="rgba(255, 255, 255, 0.45)" />
    </g>
  )
}

/** An area for action has a whole line, and the one for graphics in it a dashed one. */
function SafeArea({ name, rect, isInner }: Readonly<{ name: string; rect: Rect; isInner: boolean }>) {
  const box = { x: crisp(rect.x), y: crisp(rect.y), width: Math.round(rect.width), height: Math.round(rect.height) }
  const at = { x: box.x + 4, y: isInner ? box.y + box.height - 5 : box.y - 4 }
  return (
    <g>
      <rect {...box} fill="none" stroke="rgba(0, 0, 0, 0.7)" strokeWidth={3} />
      <rect {...box} fill="none" stroke="#ffffff" strokeWidth={1} strokeDasharray={isInner ? '7 5' : undefined} />
      <text
        {...at}
        className="text-[10px] font-medium"
        fill="#ffffff"
        stroke="rgba(0, 0, 0, 0.85)"
        strokeWidth={3}
        paintOrder="stroke"
      >
        {name}
      </text>
    </g>
  )
}
