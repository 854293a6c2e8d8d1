import { isComputed } from '@/lib/mix/import/computed'

/** Tells a variable of Postman or Insomnia from lists in lists. */
export const isVariable = (program: string, at: number): boolean =>
  /^\{(?:\{\s?[\w$.-]{1,80}\s?\}\}|%)/.test(program.slice(at, at + 90))

/** Tells a call that is given names and values by turns, or pairs of them, as Java writes maps. */
export const isMap = (call: string): boolean => /Map\.of(?:Entries)?\s*\($/.test(call)

/** Tells Python's copy of another list from a list of R. */
export const isCopy = (call: string, list: unknown): list is [unknown] =>
  /^list\s*\($/.test(call) &&
  Array.isArray(list) &&
  list.length === 1 &&
  (isComputed(list[0]) || Array.isArray(list[0]))

/** Tells a value in parentheses from a tuple of Python, which has a comma. */
export const isSingle = (list: unknown, inside: string): list is [unknown] =>
  Array.isArray(list) && list.length === 1 && !/,\s{0,8}\)$/.test(inside.slice(-10))
