'use client'

import { createContext, type ReactNode, useContext, useMemo } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { useDesk, usePreviewDocument } from '@/components/seat/seat-context'
import { serverNow } from '@/components/seat/server-time'
import { emptyDocument } from '@/lib/layout/document'
import { check, type Issue } from '@/lib/mix/check/check'
import { type SettingsForm, toSettings } from './settings-form'

const NONE: readonly Issue[] = []

const IssuesContext = createContext<readonly Issue[]>(NONE)

/** Checks the settings as they stand in the form, and gives the issues to the fields inside. */
export function SettingsIssues({ children }: { children: ReactNode }) {
  const { control } = useFormContext<SettingsForm>()
  const values = useWatch({ control }) as SettingsForm
  const settings = useDesk((state) => state.show.settings)
  const account = useDesk((state) => state.account)
  const document = usePreviewDocument()
  const issues = useMemo(() => {
    const next = toSettings(values, settings)
    if (!next) return NONE
    const facts = { account, pinned: [], roster: [], program: null, running: false, now: serverNow() }
    return check({ settings: next, document: document ?? emptyDocument(), ...facts })
  }, [values, settings, account, document])
  return <IssuesContext value={issues}>{children}</IssuesContext>
}

export const useOutputIssues = (id: string): readonly Issue[] =>
  useContext(IssuesContext).filter(({ on }) => on.kind === 'output' && on.id === id)

/** Returns the issues of one setting. `field` is null for an output's field: its issues stand below the output. */
export const useFieldIssues = (field: string | null): readonly Issue[] =>
  useContext(IssuesContext).filter(({ on }) => on.kind === 'show' && on.field === field)

/** Says beside a field or below an output what is wrong, and how wrong. */
export function IssueText({ issue: { severity, message } }: { issue: Issue }) {
  return (
    <span className="block text-xs text-warning-text">
      <b className="font-semibold">{severity === 'error' ? 'Error' : 'Warning'}</b> {message}
    </span>
  )
}
