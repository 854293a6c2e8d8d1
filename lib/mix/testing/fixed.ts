import { apply } from '@/lib/layout/diff'
import type { Checked, Issue } from '@/lib/mix/check/issue'

/** Returns the show as it is once the issue's fix was pressed. */
export function fixed(before: Checked, { fix }: Issue): Checked {
  if (!fix) return before
  return fix.kind === 'layout'
    ? { ...before, document: apply(before.document, fix.diff) }
    : { ...before, settings: fix.settings }
}
