import { type Diff, isSame } from '@/lib/layout/diff'
import type { LayoutDocument } from '@/lib/layout/document'
import { Input } from '@/lib/layout/input'
import { setInputs } from '@/lib/layout/set-fields'
import type { InputFields } from '@/lib/layout/update'

type InputEdit = { ok: true; diff: Diff } | { ok: false; problem: string }

/** Holds the values that several inputs or labels have, field by field, in their order. */
export type ValuesOf<Fields> = Readonly<{ [Field in keyof Fields]: readonly Fields[Field][] }>

/** Returns the values of each field that the shape of a schema has. */
export function valuesOf<Fields extends object>(
  shape: Readonly<Record<keyof Fields, unknown>>,
  items: readonly Fields[],
): ValuesOf<Fields> {
  const fields = Object.keys(shape) as (keyof Fields)[]
  const entries = fields.map((field): [PropertyKey, unknown] => [field, items.map((item) => item[field])])
  return Object.fromEntries(entries) as ValuesOf<Fields>
}

/**
 * Tells whether inputs are the same but for where they lie, as after a drag: only the rows of their place show that.
 */
export function areMovedOnly(before: readonly Input[], after: readonly Input[]): boolean {
  return before.length === after.length && before.every((input, index) => isMovedOnly(input, after[index]))
}

function isMovedOnly(before: Input, after: Input | undefined): boolean {
  if (before === after) return true
  const isKept = (field: keyof Input) => isSame(before[field], after?.[field])
  return (Object.keys(before) as (keyof Input)[]).every((field) => MOVED.has(field) || isKept(field))
}

const MOVED: ReadonlySet<keyof Input> = new Set<keyof Input>(['x', 'y'])

/** Returns the value that all items have in common; undefined where two items differ, or where the list is empty. */
export function common<Item, T>(items: readonly Item[], of: (item: Item) => T): T | undefined {
  const [first, ...others] = items.map(of)
  return others.every((other) => isSame(other, first)) ? first : undefined
}

/** Returns the one value of a list; undefined where two differ, or where it is empty. */
export const oneOf = <T>(values: readonly T[]): T | undefined => common(values, (value) => value)

/**
 * Gives several inputs the same fields, as one edit. It is refused as a whole where a layout could not hold the result.
 */
export function changeInputs(
  document: LayoutDocument,
  inputs: readonly Input[],
  fieldsOf: (input: Input) => InputFields | null,
): InputEdit {
  for (const input of inputs) {
    const changed = Input.safeParse({ ...input, ...fieldsOf(input) })
    const issue = changed.error?.issues[0]
    if (issue) return { ok: false, problem: `Not changed: it ${lowered(issue.message)}.` }
  }
  return {
    ok: true,
    diff: setInputs(
      document,
      inputs.map(({ id }) => id),
      fieldsOf,
    ),
  }
}

const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)
