'use client'

import { Plus, Trash2 } from 'lucide-react'
import { useFieldArray, useFormContext } from 'react-hook-form'
import { Button } from '@/components/ui/button'
import { TextInput } from '@/components/ui/fields/field'
import { MAX_EXTENSIONS } from '@/lib/layout/show'
import { nothingLeft } from '@/lib/shared/every-field'
import { extensionNames, settingNames } from './field-names'
import type { SettingsForm } from './settings-form'
import { Group } from './settings-group'
import { IssueText, useFieldIssues } from './settings-issues'

/** Edits extension parameters (ExPara) as they were agreed with ZEGOCLOUD's support, one a row. */
export function ExtensionFields({ canEdit }: { canEdit: boolean }) {
  const { control, register, formState } = useFormContext<SettingsForm>()
  const { extensions, ...rest } = settingNames('extensions')
  nothingLeft(rest)
  const { fields, append, remove } = useFieldArray({ control, name: extensions, keyName: 'rowKey' })
  const issues = useFieldIssues(extensions)
  return (
    <Group title="Extension parameters">
      {fields.length === 0 ? null : (
        <table className="w-full border-separate border-spacing-x-2 border-spacing-y-1 text-sm">
          <thead className="text-left text-xs text-muted">
            <tr>
              <th className="w-2/5 font-normal">Key</th>
              <th className="font-normal">Value</th>
              <th className="w-8">
                <span className="sr-only">Remove</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {fields.map((row, index) => {
              const { key, value, ...others } = extensionNames(index)
              nothingLeft(others)
              const error = formState.errors.extensions?.[index]
              const problem = error?.key?.message ?? error?.value?.message
              return (
                <tr key={row.rowKey} className="align-top">
                  <td>
                    <TextInput
                      aria-label={`Key ${index + 1}`}
                      aria-invalid={error?.key ? true : undefined}
                      spellCheck={false}
                      placeholder="sei_mode"
                      {...register(key)}
                    />
                    {problem ? (
                      <p role="alert" className="text-xs text-warning-text">
                        {problem}
                      </p>
                    ) : null}
                  </td>
                  <td>
                    <TextInput
                      aria-label={`Value ${index + 1}`}
                      aria-invalid={error?.value ? true : undefined}
                      spellCheck={false}
                      {...register(value)}
                    />
                  </td>
                  <td>
                    {canEdit ? (
                      <Button
                        variant="quiet"
                        size="icon"
                        aria-label={`Remove parameter ${index + 1}`}
                        onClick={() => remove(index)}
                      >
                        <Trash2 aria-hidden size={15} />
                      </Button>
                    ) : null}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      )}
      {issues.map((issue) => (
        <IssueText key={issue.message} issue={issue} />
      ))}
      {canEdit && fields.length < MAX_EXTENSIONS ? (
        <Button size="small" variant="quiet" onClick={() => append({ key: '', value: '' })}>
          <Plus aria-hidden size={14} /> Add parameter
        </Button>
      ) : null}
    </Group>
  )
}
