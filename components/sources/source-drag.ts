import { type PointerEvent as ReactPointerEvent, type RefObject, useCallback, useMemo, useRef } from 'react'
import type { DropTarget } from '@/components/canvas/preview-canvas-props'
import type { Source } from '@/lib/layout/input'

/** Less travel than this, in client pixels, is a click. */
const SLACK = 5

type Drag = { source: Source; x: number; y: number; ghost: HTMLElement | null }

/**
 * Carries a source from the roster to the frame by mouse, pen or touch. While it is off the frame a copy of the row
 * follows the pointer; React renders nothing meanwhile.
 */
export function useSourceDrag(target: RefObject<DropTarget | null>) {
  const drag = useRef<Drag | null>(null)

  const end = useCallback(() => {
    drag.current?.ghost?.remove()
    drag.current = null
    target.current?.leave()
  }, [target])

  // Rows are drawn again only when they change: what they call stays the same.
  return useMemo(
    () => ({
      onPointerDown: (event: ReactPointerEvent<HTMLElement>, source: Source) => {
        if (event.button !== 0 || !event.isPrimary) return
        drag.current = { source, x: event.clientX, y: event.clientY, ghost: null }
      },
      onPointerMove: (event: ReactPointerEvent<HTMLElement>) => {
        const now = drag.current
        if (!now) return
        if (!now.ghost) {
          if (Math.hypot(event.clientX - now.x, event.clientY - now.y) < SLACK) return
          event.currentTarget.setPointerCapture(event.pointerId)
          now.ghost = createGhost(event.currentTarget)
        }
        const at = { x: event.clientX, y: event.clientY }
        const inside = target.current?.over(now.source, at, event.ctrlKey || event.metaKey) ?? false
        now.ghost.style.transform = `translate(${at.x + 8}px, ${at.y + 8}px)`
        now.ghost.style.visibility = inside ? 'hidden' : 'visible'
      },
      onPointerUp: (event: ReactPointerEvent<HTMLElement>) => {
        const now = drag.current
        if (now?.ghost) {
          target.current?.drop(now.source, { x: event.clientX, y: event.clientY }, event.ctrlKey || event.metaKey)
        }
        end()
      },
      onPointerCancel: end,
      /**
       * The picture or name that a finger went down on holds its pointer. Losing it to the row is not the end of the
       * drag.
       */
      onLostPointerCapture: (event: ReactPointerEvent<HTMLElement>) => {
        if (event.target === event.currentTarget) end()
      },
      /** Escape lets go. */
      onKeyDown: (event: { key: string }) => {
        if (event.key === 'Escape' && drag.current) end()
      },
    }),
    [target, end],
  )
}

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
  document.body.append(ghost)
  return ghost
}
