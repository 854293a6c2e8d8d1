import type { Issue } from '@/lib/mix/check/check'

type Situation = Readonly<{ hasPreview: boolean; issues: readonly Issue[] | null }>

/** Returns the words in the place of the issues where there is none to tell; empty without a preview. */
export function sayWithoutIssue({ hasPreview, issues }: Situation): string {
  if (!hasPreview) return ''
  return issues === null ? 'Issues not checked yet' : 'No issues'
}
