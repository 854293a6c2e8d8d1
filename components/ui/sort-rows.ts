import Sortable from 'sortablejs'
import { droppedAt, putBack, rowAt } from './row-order'

/** A finger holds for this many ms before it drags, because moving at once scrolls. */
const HOLD_MS = 250
const TOLERANCE = 8

type Rows = Readonly<{
  /** Returns the ids of the rows that React has, in order. */
  ids: () => readonly string[]
  /** Called with the place to which a row was dragged, counted from 0. */
  onMove: (id: string, to: number) => void
}>

/**
 * Lets the rows of a list be dragged, and Escape give a drag up. Returns what ends that, and a drag that is going on.
 */
export function sortRows(list: HTMLElement, { ids, onMove }: Rows): () => void {
  let before: readonly string[] = []
  let released: Readonly<{ x: number; y: number }> | null = null
  const listening = new AbortController()
  /** What is dragged lands nowhere. */
  let isGivenUp = false
  const sortable = Sortable.create(list, {
    draggable: '[data-sortable]',
    handle: '[data-grip]',
    // It handles pointers itself instead of the browser: the same for mouse and finger.
    forceFallback: true,
    fallbackTolerance: 6,
    delay: HOLD_MS,
    delayOnTouchOnly: true,
    touchStartThreshold: TOLERANCE,
    animation: 120,
    ghostClass: 'opacity-40',
    onStart: () => {
      before = ids()
      released = null
      isGivenUp = false
    },
    onEnd: ({ item }) => {
      const id = item.dataset.sortable ?? ''
      // Sortable looks for the pointer 20 times a second: one that is let go at once is further than the list shows.
      const under = released && rowAt(list, released)
      const to = droppedAt(list, { id, before, under }, ids())
      // React knows the old order: the new one comes from the data.
      putBack(list, item, ids())
      if (to !== null && !isGivenUp) onMove(id, to)
    },
  })
  const release = ({ clientX: x, clientY: y }: PointerEvent) => {
    released = { x, y }
  }
  const giveUp = () => {
    // Sortable would leave what it drags where it is, with the copy that follows the pointer.
    if (Sortable.active !== sortable) return false
    isGivenUp = true
    document.dispatchEvent(new PointerEvent('pointercancel'))
    return true
  }
  const { signal } = listening
  const capture = { capture: true, signal }
  document.addEventListener('pointerup', release, capture)
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || !giveUp()) return
      event.preventDefault()
      event.stopImmediatePropagation()
      ignoreRelease(signal)
    },
    capture,
  )
  list.dataset.movable = ''
  return () => {
    giveUp()
    listening.abort()
    delete list.dataset.movable
    sortable.destroy()
  }
}

/** The button is still held. Its release is no click on what lies there. */
function ignoreRelease(signal: AbortSignal): void {
  const listening = new AbortController()
  const capture = { capture: true, signal: AbortSignal.any([signal, listening.signal]) }
  document.addEventListener('click', (event) => event.stopPropagation(), capture)
  // The click comes right after the release.
  document.addEventListener('pointerup', () => setTimeout(() => listening.abort()), capture)
}
