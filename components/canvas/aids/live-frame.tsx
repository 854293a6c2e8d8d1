import { clsx } from 'clsx'
import { useStore } from 'zustand'
import { type Pane, toScreen, type View } from '@/components/canvas/paint/view'
import type { DeskStore } from '@/lib/editor/state/desk-state'
import type { Size } from '@/lib/geometry/rect'

/** In a narrower pane the controls of the canvas lie below the whole of the frame. */
const NARROW = 480

type LiveFrameProps = Readonly<{ view: View; pane: Pane; frame: Size; desk: DeskStore }>

/** Frames the preview in red, and says why, while each of its changes goes on air; in amber what it waits for. */
export function LiveFrame({ view, pane, frame, desk }: LiveFrameProps) {
  const waits = useStore(desk, ({ liveEdit }) => liveEdit)
  if (waits === null) return null
  const { x, y, width, height } = toScreen(view, { x: 0, y: 0, ...frame })
  const top = pane.width < NARROW ? Math.max(2, y - 25) : Math.min(pane.height - 22, y + height + 5)
  return (
    <div aria-hidden className="pointer-events-none absolute inset-0 overflow-hidden">
      <div
        className="absolute border-3 border-program"
        style={{ left: x - 3, top: y - 3, width: width + 6, height: height + 6 }}
      />
      <span
        className={clsx(
          'absolute max-w-full -translate-x-1/2 truncate rounded-md px-2 py-0.5 text-2xs font-semibold tracking-wide',
          waits ? 'bg-warning text-black' : 'bg-program-strong text-white',
        )}
        style={{ left: pane.width / 2, top }}
      >
        {waits ? `LIVE EDIT WAITS · ${waits}` : '● LIVE EDIT · each change goes on air'}
      </span>
    </div>
  )
}
