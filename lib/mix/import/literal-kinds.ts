/** Tells a variable of Postman or Insomnia from lists in lists. */
export const isVariable = (program: string, at: number): boolean =>
  /^\{(?:\{\s?[\w$.-]{1,80}\s?\}\}|%)/.test(program.slice(at, at + 90))

/** Tells a value in parentheses from a tuple of Python, which has a comma. */
export const isSingle = (list: unknown, inside: string): list is [unknown] =>
  Array.isArray(list) && list.length === 1 && !/,\s{0,8}\)$/.test(inside.slice(-10))
