import { setInputs } from '@/lib/layout/commands'
import { type Diff, isSame } from '@/lib/layout/diff'
import type { LayoutDocument } from '@/lib/layout/document'
import { Input } from '@/lib/layout/input'
import type { InputFields } from '@/lib/layout/update'

type InputEdit = { ok: true; diff: Diff } | { ok: false; problem: string }

/** What all of them have; undefined where they differ, or where there are none. */
export function common<T>(inputs: readonly Input[], of: (input: Input) => T): T | undefined {
  const [first, ...others] = inputs.map(of)
  return others.every((other) => isSame(other, first)) ? first : undefined
}

/** The same fields for several inputs, as one edit. Refused as a whole where a layout could not hold what comes of it. */
export function changeInputs(
  document: LayoutDocument,
  inputs: readonly Input[],
  fieldsOf: (input: Input) => InputFields | null,
): InputEdit {
  for (const input of inputs) {
    const changed = Input.safeParse({ ...input, ...fieldsOf(input) })
    const issue = changed.error?.issues[0]
    if (issue) return { ok: false, problem: `This cannot be kept: it ${lowered(issue.message)}.` }
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
