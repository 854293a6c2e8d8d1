import type { Issue } from '@/lib/mix/check/check'

type Situation = Readonly<{ hasPreview: boolean; issues: readonly Issue[] | null }>

/** Says what the line of issues says when it has no issue to tell. */
export function sayWithoutIssue({ hasPreview, issues }: Situation): string {
  if (!hasPreview) return ''
  return issues === null ? 'Issues not checked yet' : 'No issues'
}
