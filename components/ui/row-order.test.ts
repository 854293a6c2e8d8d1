import { describe, expect, it } from 'vitest'
import { droppedAt, putBack } from './row-order'

/** Stands in for a list's element: it holds rows and can move them, which is all that is asked of it. */
function listOf(...ids: readonly string[]) {
  const rows: Element[] = []
  const insertBefore = (row: Element, next: Element | null) => {
    if (rows.includes(row)) rows.splice(rows.indexOf(row), 1)
    rows.splice(next ? rows.indexOf(next) : rows.length, 0, row)
  }
  const rowOf = (id: string): Element => {
    const row = {
      getAttribute: () => id,
      remove: () => rows.splice(rows.indexOf(row), 1),
      get nextElementSibling() {
        return rows[rows.indexOf(row) + 1] ?? null
      },
    } as unknown as Element
    return row
  }
  for (const id of ids) insertBefore(rowOf(id), null)
  const list = { querySelectorAll: () => rows, insertBefore } as unknown as Element
  const shown = () => rows.map((row) => row.getAttribute('')).join('')
  return { list, rows, shown, row: (id: string) => rows[ids.indexOf(id)] ?? rowOf(id) }
}

const idsOf = (letters: string) => [...letters]

describe('a row that was dragged', () => {
  it.each([
    { dom: 'bca', now: 'abc', to: 2, why: 'it lies last now' },
    { dom: 'abc', now: 'abc', to: null, why: 'it lies where it was' },
    { dom: 'bcaz', now: 'abcz', to: null, why: 'a row came meanwhile' },
    { dom: 'ba', now: 'ab', to: null, why: 'a row went meanwhile' },
    { dom: 'bca', now: 'acb', to: null, why: 'someone moved another meanwhile' },
    { dom: 'bc', now: 'bc', to: null, why: 'it went itself' },
  ])('moves to $to where the list shows $dom: $why', ({ dom, now, to }) => {
    expect(droppedAt(listOf(...dom).list, { id: 'a', before: idsOf('abc'), under: null }, idsOf(now))).toBe(to)
  })

  it.each([
    { dom: 'abc', under: 'c', to: 2, why: 'let go over the last before the list had followed' },
    { dom: 'bac', under: 'c', to: 2, why: 'let go further than the list had followed' },
    { dom: 'bca', under: 'b', to: null, why: 'back where it was, before the list had followed' },
    { dom: 'bca', under: 'a', to: 2, why: 'over itself, where the list shows it' },
    { dom: 'bac', under: null, to: 1, why: 'beside the list, where the list shows it last' },
  ])('$dom with the pointer over $under lands at $to: $why', ({ dom, under, to }) => {
    expect(droppedAt(listOf(...dom).list, { id: 'a', before: idsOf('abc'), under }, idsOf('abc'))).toBe(to)
  })

  it.each([
    { dom: 'bca', now: 'abc', why: 'nothing else changed' },
    { dom: 'abc', now: 'abc', why: 'it was not moved' },
    { dom: 'bac', now: 'abc', why: 'it was dragged by one' },
    { dom: 'bcaz', now: 'abcz', why: 'a row came at the end' },
    { dom: 'bcza', now: 'zabc', why: 'a row came before it, and hung beside it' },
    { dom: 'ca', now: 'ac', why: 'the row after it went' },
    { dom: 'bca', now: 'cba', why: 'someone reversed the list' },
    { dom: 'bac', now: 'bc', why: 'it went itself, and the drag hung it in again' },
    { dom: 'bc', now: 'bc', why: 'it went itself' },
  ])('leaves $dom as $now: $why', ({ dom, now }) => {
    const { list, row, shown } = listOf(...dom)
    putBack(list, row('a'), idsOf(now))
    expect(shown()).toBe(now)
  })

  it('goes where it was added anew meanwhile: the new row is the one that stays', () => {
    const { list, rows, shown } = listOf('a', 'b', 'a')
    const [fresh, , dragged] = rows
    if (dragged) putBack(list, dragged, ['a', 'b'])
    expect([shown(), rows[0]]).toEqual(['ab', fresh])
  })

  it('is the only one that is moved where nothing else changed, because a row that moves loses the focus', () => {
    const { list, row } = listOf('b', 'c', 'a')
    const moved: (string | null)[] = []
    const { insertBefore } = list
    Object.assign(list, {
      insertBefore: (item: Element, next: Element | null) => {
        moved.push(item.getAttribute('data-sortable'))
        insertBefore.call(list, item, next)
      },
    })
    putBack(list, row('a'), ['a', 'b', 'c'])
    expect(moved).toEqual(['a'])
  })
})
