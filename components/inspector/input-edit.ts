import { setInputs } from '@/lib/layout/commands'
import { type Diff, isSame } from '@/lib/layout/diff'
import type { LayoutDocument } from '@/lib/layout/document'
import { Input } from '@/lib/layout/input'
import type { InputFields } from '@/lib/layout/update'

type InputEdit = { ok: true; diff: Diff } | { ok: false; problem: string }

/** Holds the values that several inputs have, field by field, in the order of the inputs. */
export type ValuesOf<Fields> = Readonly<{ [Field in keyof Fields]: readonly Fields[Field][] }>

export const valuesOf = (inputs: readonly Input[]): ValuesOf<Input> => {
  const fields = Object.keys(Input.shape) as (keyof Input)[]
  const entries = fields.map((field): [string, unknown] => [field, inputs.map((input) => input[field])])
  return Object.fromEntries(entries) as ValuesOf<Input>
}

/** Returns the value that all items have in common; undefined where two items differ, or where the list is empty. */
export function common<Item, T>(items: readonly Item[], of: (item: Item) => T): T | undefined {
  const [first, ...others] = items.map(of)
  return others.every((other) => isSame(other, first)) ? first : undefined
}

/** Gives several inputs the same fields, as one edit. It is refused as a whole where a layout could not hold the result. */
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
