import type { RefObject } from 'react'
import type { DropManner, DropTarget } from '@/components/canvas/preview-canvas-props'
import type { Sources } from '@/components/seat/use-sources'
import type { Source } from '@/lib/layout/input'

/** Less travel than this, in client pixels, is a click. */
const SLACK = 5

/** Says where a source may be let go: over the frame, or over a row of the list of layers, whose place it takes. */
export type Goals = Readonly<{ target: RefObject<DropTarget | null>; place: Sources['place'] }>

type Press = Readonly<{
  currentTarget: HTMLElement
  pointerId: number
  clientX: number
  clientY: number
  /** What the pointer did before this code was there. */
  missed: readonly PointerEvent[]
}>

/**
 * Carries a source from the roster to the frame or to a layer by mouse, pen or touch, from a press on its row on, and
 * returns what ends it. While it is off the frame a copy of the row follows the pointer; React renders nothing
 * meanwhile. The page is listened to and not the row, because the row may go meanwhile, and because Safari does not
 * focus what is pressed.
 */
export function startDrag(
  page: EventTarget,
  { currentTarget: row, pointerId, clientX, clientY, missed }: Press,
  source: Source,
  { target, place }: Goals,
): () => void {
  const listening = new AbortController()
  let ghost: HTMLElement | null = null
  let layer: HTMLElement | null = null
  const isOver = missed.some(({ type }) => type !== 'pointermove')
  const aim = (next: HTMLElement | null) => {
    layer?.removeAttribute('data-aimed')
    next?.setAttribute('data-aimed', '')
    layer = next
  }

  const end = () => {
    if (listening.signal.aborted) return
    listening.abort()
    ghost?.remove()
    aim(null)
    target.current?.leave()
  }
  const move = (event: PointerEvent) => {
    const at = { x: event.clientX, y: event.clientY }
    if (!ghost) {
      if (Math.hypot(at.x - clientX, at.y - clientY) < SLACK) return
      if (!row.isConnected) return end()
      // One that is over can be captured no more.
      if (!isOver) row.setPointerCapture(pointerId)
      ghost = createGhost(row)
    }
    const inside = target.current?.over(source, at, mannerOf(event)) ?? false
    ghost.style.transform = `translate(${at.x + 8}px, ${at.y + 8}px)`
    ghost.style.visibility = inside ? 'hidden' : 'visible'
    aim(row.ownerDocument.elementFromPoint(at.x, at.y)?.closest<HTMLElement>(LAYER) ?? null)
  }
  const up = (event: PointerEvent) => {
    const onto = layer?.dataset.sortable
    if (onto) place(source, { onto })
    else if (ghost) target.current?.drop(source, { x: event.clientX, y: event.clientY }, mannerOf(event))
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
  const hearing = { pointermove: move, pointerup: up, pointercancel: end } as const
  for (const [type, hear] of Object.entries(hearing)) listen(type, hear)
  page.addEventListener('keydown', (event) => (event as KeyboardEvent).key === 'Escape' && end(), {
    capture: true,
    signal: listening.signal,
  })
  for (const event of missed) {
    if (!listening.signal.aborted) hearing[event.type as keyof typeof hearing](event)
  }
  return end
}

/** Matches the rows of inputs in the list of layers. */
const LAYER = '[data-aim]'

const mannerOf = ({ ctrlKey, metaKey, altKey }: PointerEvent): DropManner =>
  ctrlKey || metaKey ? 'freely' : altKey ? 'beside' : 'onto'

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
