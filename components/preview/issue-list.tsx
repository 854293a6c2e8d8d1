'use client'

import { clsx } from 'clsx'
import { ChevronUp, CircleX, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { usePreviewEditor, useSeat } from '@/components/seat/seat-context'
import { Button } from '@/components/ui/button'
import type { Fix, Issue } from '@/lib/mix/check/check'

/** Shows the worst issue, with its fix; a button shows the others. There is at least one. */
export default function IssueList({ issues }: { issues: readonly Issue[] }) {
  const [open, setOpen] = useState(false)
  const errors = issues.filter((issue) => issue.severity === 'error')
  const sorted = [...errors, ...issues.filter((issue) => issue.severity !== 'error')]
  const [worst] = sorted
  if (!worst) return null
  return (
    <>
      {open && sorted.length > 1 ? (
        <ul className="absolute inset-x-0 bottom-full z-20 max-h-60 overflow-y-auto border-t border-line-strong bg-surface py-1 shadow-2xl">
          {sorted.slice(1).map((issue, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: issues have no identity of their own
            <li key={index} className="flex min-h-9 items-center gap-2 px-3 py-1">
              <IssueRow issue={issue} />
            </li>
          ))}
        </ul>
      ) : null}
      <IssueRow issue={worst} />
      {sorted.length > 1 ? (
        <Button variant="quiet" size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
          {count(errors.length, sorted.length - errors.length)}
          <ChevronUp aria-hidden size={14} className={clsx(open && 'rotate-180')} />
        </Button>
      ) : null}
    </>
  )
}

function IssueRow({ issue }: { issue: Issue }) {
  const { desk, canEdit } = useSeat()
  const editor = usePreviewEditor()
  const isError = issue.severity === 'error'
  const Icon = isError ? CircleX : TriangleAlert
  const input = issue.on.kind === 'input' ? issue.on.id : null
  const apply = (fix: Fix) =>
    fix.kind === 'layout' ? editor?.getState().edit(fix.diff) : void desk.changeShow(fix.settings)
  return (
    <>
      <Icon aria-hidden size={15} className="shrink-0 text-warning-text" />
      <span className="shrink-0 font-semibold text-warning-text">{isError ? 'Error' : 'Warning'}</span>
      <p className="line-clamp-2 min-w-0 flex-1" title={issue.message}>
        {issue.message}
      </p>
      {input !== null ? (
        <Button variant="quiet" size="small" onClick={() => editor?.getState().enter(input)}>
          Select
        </Button>
      ) : null}
      {issue.fix && canEdit ? (
        <Button variant="warning" size="small" onClick={() => issue.fix && apply(issue.fix)}>
          {issue.fix.label}
        </Button>
      ) : null}
    </>
  )
}

function count(errors: number, warnings: number): string {
  const words = []
  if (errors) words.push(`${errors} ${errors === 1 ? 'error' : 'errors'}`)
  if (warnings) words.push(`${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`)
  return words.join(' · ')
}
