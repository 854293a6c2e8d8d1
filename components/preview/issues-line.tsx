'use client'

import { useOutlook } from '@/components/seat/outlook'
import { useDesk } from '@/components/seat/seat-context'
import { onDemand } from '@/components/ui/on-demand'
import { sayWithoutIssue } from './say-without-issue'

const IssueList = onDemand(() => import('./issue-list'))

/** Shows the issues of the preview on one line. */
export function IssuesLine() {
  const { issues } = useOutlook()
  const hasPreview = useDesk((state) => state.previewId !== null)
  return (
    <section aria-label="Issues" className="relative flex min-h-10 items-center gap-2 border-t bg-surface px-3 text-xs">
      {issues?.length ? (
        <IssueList issues={issues} />
      ) : (
        <span className="text-faint">{sayWithoutIssue({ hasPreview, issues })}</span>
      )}
    </section>
  )
}
