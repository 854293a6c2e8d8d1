'use client'

import { createContext, type ReactNode, useContext, useMemo } from 'react'
import { type Change, describeChanges } from '@/lib/mix/changes/changes'
import type { Issue } from '@/lib/mix/check/check'
import { useDesk, useNameOf, usePreviewDocument } from './seat-context'
import { serverNow } from './server-time'
import { useCheck } from './use-check'
import { useSame } from './use-same'

/** Holds the issues that a take of the preview would meet, and the changes that it would make. */
type Outlook = Readonly<{
  /** It is null until the checks and a layout are there: nobody knows the issues before. */
  issues: readonly Issue[] | null
  changes: readonly Change[]
  /** The show is on air and the preview is not what was accepted. */
  differs: boolean
}>

const NOTHING: Outlook = { issues: null, changes: [], differs: false }
const OutlookContext = createContext<Outlook>(NOTHING)

export const useOutlook = (): Outlook => useContext(OutlookContext)

/** Computes the outlook once for all components that show a part of it. */
export function OutlookProvider({ children }: { children: ReactNode }) {
  return <CheckedOutlook check={useCheck()}>{children}</CheckedOutlook>
}

type CheckedOutlookProps = {
  /** It is null until the checks are there. */
  check: ReturnType<typeof useCheck>
  children: ReactNode
}

/** Computes the outlook with these checks. */
export function CheckedOutlook({ check, children }: CheckedOutlookProps) {
  const document = usePreviewDocument()
  const settings = useDesk((state) => state.show.settings)
  const account = useDesk((state) => state.account)
  const roster = useDesk((state) => state.roster.entries)
  const program = useDesk((state) => state.task.program)
  const running = useDesk((state) => state.task.running)
  const nameOf = useNameOf()

  const outlook = useMemo((): Outlook => {
    if (!document) return NOTHING
    const issues = check?.({ settings, document, account, roster, program, running, now: serverNow() }) ?? null
    const changes = describeChanges(running ? program : null, { document, settings }, nameOf)
    return { issues, changes, differs: running && changes.length > 0 }
  }, [check, document, settings, account, roster, program, running, nameOf])

  // Most edits move something, and are met by the same issues before and after.
  return <OutlookContext value={useSame(outlook)}>{children}</OutlookContext>
}
