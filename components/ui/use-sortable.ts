import { type RefObject, useEffect, useRef } from 'react'
import { fetched } from './fetching/fetched'
import { usePointerSeen } from './use-pointer-seen'

type SortableOptions = Readonly<{
  /** The element around the items; its items carry `data-sortable`, and what they are held by `data-grip`. */
  list: RefObject<HTMLElement | null>
  canMove: boolean
  /** Called with the places from and to which an item was dragged, counted from 0. */
  onMove: (from: number, to: number) => void
}>

const sorting = fetched(() => import('sortablejs'))

/** A finger holds for so many ms before it drags, because moving at once scrolls. */
const HOLD_MS = 250
const TOLERANCE = 8

/**
 * Lets items of a list be dragged to order, by mouse or by a finger that holds; the keyboard has keys of its own in
 * each list. What does the dragging is loaded when a pointer first moves: the page is there sooner, and nobody drags
 * before.
 */
export function useSortable({ list, canMove, onMove }: SortableOptions): void {
  const isPointed = usePointerSeen()
  const move = useRef(onMove)
  move.current = onMove

  useEffect(() => {
    const element = list.current
    if (!element || !canMove || !isPointed) return
    let stop = () => {}
    let isGone = false
    const start = ({ default: Sortable }: Awaited<ReturnType<typeof sorting.load>>) => {
      if (isGone) return
      const sortable = Sortable.create(element, {
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
        onEnd: ({ item, from, oldIndex, oldDraggableIndex, newDraggableIndex }) => {
          // React knows the old order: the element goes back, and the new order comes from the data.
          item.remove()
          from.insertBefore(item, from.children[oldIndex ?? 0] ?? null)
          if (oldDraggableIndex === undefined || newDraggableIndex === undefined) return
          if (oldDraggableIndex !== newDraggableIndex) move.current(oldDraggableIndex, newDraggableIndex)
        },
      })
      element.dataset.movable = ''
      stop = () => {
        delete element.dataset.movable
        sortable.destroy()
      }
    }
    // Where it cannot be fetched, the lists keep their keys.
    sorting.load().then(start, () => {})
    return () => {
      isGone = true
      stop()
    }
  }, [list, canMove, isPointed])
}
