import { type PointerEvent as ReactPointerEvent, type RefObject, useEffect, useMemo, useRef } from 'react'
import type { DropTarget } from '@/components/canvas/preview-canvas-props'
import type { Source } from '@/lib/layout/input'

/** Less travel than this, in client pixels, is a click. */
const SLACK = 5

/**
 * Carries a source from the roster to the frame by mouse, pen or touch. While it is off the frame a copy of the row
 * follows the pointer; React renders nothing meanwhile.
 */
export function useSourceDrag(target: RefObject<DropTarget | null>) {
  const end = useRef(() => {})
  useEffect(() => () => end.current(), [])

  // Rows are drawn again only when they change: what they call stays the same.
  return useMemo(
    () => ({
      onPointerDown: (event: ReactPointerEvent<HTMLElement>, source: Source) => {
        if (event.button !== 0 || !event.isPrimary) return
        end.current()
        end.current = startDrag(window, event, source, target)
      },
    }),
    [target],
  )
}

type Press = Pick<ReactPointerEvent<HTMLElement>, 'currentTarget' | 'pointerId' | 'clientX' | 'clientY'>

/**
 * Starts a drag at a press on a row, and returns what ends it. The page is listened to and not the row, because the row
 * may go meanwhile, and because Safari does not focus what is pressed.
 */
export function startDrag(
  page: EventTarget,
  { currentTarget: row, pointerId, clientX, clientY }: Press,
  source: Source,
  target: RefObject<DropTarget | null>,
): () => void {
  const listening = new AbortController()
  let ghost: HTMLElement | null = null

  const end = () => {
    if (listening.signal.aborted) return
    listening.abort()
    ghost?.remove()
    target.current?.leave()
  }
  const move = (event: PointerEvent) => {
    const at = { x: event.clientX, y: event.clientY }
    if (!ghost) {
      if (Math.hypot(at.x - clientX, at.y - clientY) < SLACK) return
      if (!row.isConnected) return end()
      row.setPointerCapture(pointerId)
      ghost = createGhost(row)
    }
    const inside = target.current?.over(source, at, isFree(event)) ?? false
    ghost.style.transform = `translate(${at.x + 8}px, ${at.y + 8}px)`
    ghost.style.visibility = inside ? 'hidden' : 'visible'
  }
  const up = (event: PointerEvent) => {
    if (ghost) target.current?.drop(source, { x: event.clientX, y: event.clientY }, isFree(event))
    end()
  }
  const listen = (type: string, hear: (event: PointerEvent) => void) =>
    page.addEventListener(
      type,
      (event) => (event as PointerEvent).pointerId === pointerId && hear(event as PointerEvent),
      {
        capture: true,
        signal: listening.signal,
      },
    )
  listen('pointermove', move)
  listen('pointerup', up)
  listen('pointercancel', end)
  page.addEventListener('keydown', (event) => (event as KeyboardEvent).key === 'Escape' && end(), {
    capture: true,
    signal: listening.signal,
  })
  return end
}

const isFree = ({ ctrlKey, metaKey }: PointerEvent): boolean => ctrlKey || metaKey

function createGhost(row: HTMLElement): HTMLElement {
  const ghost = row.cloneNode(true) as HTMLElement
  ghost.setAttribute('aria-hidden', 'true')
  ghost.dataset.dragged = ''
  ghost.removeAttribute('id')
  Object.assign(ghost.style, {
    position: 'fixed',
    inset: '0 auto auto 0',
    width: `${row.offsetWidth}px`,
    background: 'var(--lifted)',
    borderRadius: '8px',
    opacity: '0.9',
    pointerEvents: 'none',
    zIndex: '60',
  })
  row.ownerDocument.body.append(ghost)
  return ghost
}
