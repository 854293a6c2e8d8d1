'use client'

import type { ComponentProps } from 'react'
import { Field } from '@/components/ui/fields/field'
import type { ShowSettings } from '@/lib/layout/show'
import { IssueText, useFieldIssues } from './settings-issues'

type SettingsFieldProps = ComponentProps<typeof Field> & {
  /** The name of the field in the settings; null for a field of an output. */
  setting: keyof ShowSettings | null
}

/** Shows a field of the show's settings, with what stands against taking them as they are typed. */
export function SettingsField({ setting, hint, ...rest }: SettingsFieldProps) {
  const issues = useFieldIssues(setting)
  const says =
    issues.length === 0 ? (
      hint
    ) : (
      <>
        {hint}
        {issues.map((issue) => (
          <IssueText key={issue.message} issue={issue} />
        ))}
      </>
    )
  return <Field {...rest} hint={says} />
}
