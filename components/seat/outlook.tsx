'use client'

import { createContext, type ReactNode, useContext, useMemo } from 'react'
import type { Change } from '@/lib/mix/changes/change'
import type { Issue } from '@/lib/mix/check/check'
import { type PreviewRules, useFetchRules, usePreviewRules } from './preview-rules'
import { useDesk, useFill, useNameOf, usePreviewDocument } from './seat-context'
import { serverNow } from './server-time'
import { useKnownFacts } from './stream-facts'
import { useSame } from './use-same'

/** Holds the issues that a take of the preview would meet, and the changes that it would make. */
type Outlook = Readonly<{
  /** They are null until the rules and a layout are there: nobody knows them before. */
  issues: readonly Issue[] | null
  changes: readonly Change[] | null
  /** The show is on air and the preview is not what was accepted; null until that is known. */
  differs: boolean | null
  /** A take that would do this is asked for twice (danger.ts). */
  danger: string | null
}>

const NOTHING: Outlook = { issues: null, changes: null, differs: false, danger: null }
const OutlookContext = createContext<Outlook>(NOTHING)

export const useOutlook = (): Outlook => useContext(OutlookContext)

/** Computes the outlook once for all components that show a part of it. */
export function OutlookProvider({ children }: { children: ReactNode }) {
  useFetchRules(useDesk((state) => state.task.running))
  return <RuledOutlook rules={usePreviewRules()}>{children}</RuledOutlook>
}

type RuledOutlookProps = {
  /** They are null until they are there. */
  rules: PreviewRules | null
  children: ReactNode
}

/** Computes the outlook by these rules. */
export function RuledOutlook({ rules, children }: RuledOutlookProps) {
  const document = usePreviewDocument()
  const settings = useDesk((state) => state.show.settings)
  const pinned = useDesk((state) => state.show.pinned)
  const account = useDesk((state) => state.account)
  const roster = useDesk((state) => state.roster.entries)
  const program = useDesk((state) => state.task.program)
  const running = useDesk((state) => state.task.running)
  const nameOf = useNameOf()
  const fill = useFill()
  const facts = useKnownFacts()

  const outlook = useMemo((): Outlook => {
    if (!document) return NOTHING
    if (!rules) return running ? { ...NOTHING, differs: null } : NOTHING
    const known = { settings, document, pinned, account, roster, program, running, now: serverNow() }
    const issues = rules.check({ ...known, aspects: new Map(Array.from(facts, ([id, { aspect }]) => [id, aspect])) })
    return { issues, ...rules.describeTake(known, { ...known, document: fill(document) }, nameOf) }
  }, [rules, document, settings, pinned, account, roster, program, running, nameOf, fill, facts])

  // Most edits move something, and are met by the same issues before and after.
  return <OutlookContext value={useSame(outlook)}>{children}</OutlookContext>
}
