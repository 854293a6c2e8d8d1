import { type RefObject, useEffect, useRef } from 'react'
import { fetched } from './fetching/fetched'
import { usePointerSeen } from './use-pointer-seen'

type SortableOptions = Readonly<{
  /** The element around the items; their `data-sortable` is their id, and what they are held by carries `data-grip`. */
  list: RefObject<HTMLElement | null>
  ids: readonly string[]
  canMove: boolean
  /** Called with the place to which an item was dragged, counted from 0. */
  onMove: (id: string, to: number) => void
}>

const sorting = fetched(() => import('./sort-rows'))

/**
 * Lets items of a list be dragged to order, by mouse or by a finger that holds; the keyboard has keys of its own in
 * each list. What does the dragging is loaded when a pointer first moves: the page is there sooner, and nobody drags
 * before.
 */
export function useSortable({ list, ids, canMove, onMove }: SortableOptions): void {
  const isPointed = usePointerSeen()
  const rows = useRef({ ids, onMove })
  rows.current = { ids, onMove }

  useEffect(() => {
    const element = list.current
    if (!element || !canMove || !isPointed) return
    let stop = () => {}
    let isGone = false
    // Where it cannot be fetched, the lists keep their keys.
    sorting.load().then(
      ({ sortRows }) => {
        if (isGone) return
        stop = sortRows(element, {
          ids: () => rows.current.ids,
          onMove: (id, to) => rows.current.onMove(id, to),
        })
      },
      () => {},
    )
    return () => {
      isGone = true
      stop()
    }
  }, [list, canMove, isPointed])
}
