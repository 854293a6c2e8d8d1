/** Says what a drag ended with: the row that it had, the ids of the rows as it began, and the row under the pointer. */
type Drop = Readonly<{ id: string; before: readonly string[]; under: string | null }>

/**
 * Returns the place of a row that was dragged, counted from 0: that of the row under the pointer, which may be ahead of
 * what the list shows. It is null where the row is where it was, and where `ids` changed since the drag began: nobody
 * can tell then which place was meant.
 */
export function droppedAt(list: Element, { id, before, under }: Drop, ids: readonly string[]): number | null {
  const to = rowsOf(list).findIndex((row) => idOf(row) === (under ?? id))
  return before.join() === ids.join() && to !== ids.indexOf(id) ? to : null
}

/**
 * Puts a row that was dragged back to where React has it, and in order what React put beside it meanwhile. `ids` are
 * the rows that React has. A row that is not among them any more goes: React would never remove it.
 */
export function putBack(list: Element, item: Element, ids: readonly string[]): void {
  const rows = new Map(rowsOf(list).map((row) => (row === item ? [null, row] : [idOf(row), row])))
  const id = idOf(item)
  if (!ids.includes(id) || rows.has(id)) item.remove()
  else {
    rows.set(id, item)
    list.insertBefore(item, rows.get(ids[ids.indexOf(id) + 1] ?? null) ?? null)
  }
  let next: Element | null = null
  for (const id of ids.toReversed()) {
    const row = rows.get(id)
    if (!row) continue
    if (row.nextElementSibling !== next) list.insertBefore(row, next)
    next = row
  }
}

/** Finds the row under a point of the window, where rows that are still sliding will come to rest. */
export function rowAt(list: Element, { x, y }: Readonly<{ x: number; y: number }>): string | null {
  const under = rowsOf(list).find((row) => {
    const { left, top, width, height } = row.getBoundingClientRect()
    const { e, f } = new DOMMatrixReadOnly(getComputedStyle(row).transform)
    return x >= left - e && x < left - e + width && y >= top - f && y < top - f + height
  })
  return under ? idOf(under) : null
}

const rowsOf = (list: Element): Element[] => [...list.querySelectorAll('[data-sortable]')]

const idOf = (row: Element): string => row.getAttribute('data-sortable') ?? ''
