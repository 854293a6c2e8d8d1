'use client'

import { Plus } from 'lucide-react'
import { useMemo } from 'react'
import { useFieldArray, useFormContext, useWatch } from 'react-hook-form'
import { Button } from '@/components/ui/button'
import { emptyDocument } from '@/lib/layout/document'
import { check } from '@/lib/mix/check'
import { newId } from '@/lib/shared/ids'
import { useDesk, usePreviewDocument, useSeat } from './desk-context'
import { OutputFields } from './output-fields'
import { newFormOutput } from './output-form'
import { type SettingsForm, toSettings } from './settings-form'

type OutputListProps = {
  /** Whose destination has the focus, null for none. */
  outputId: string | null
  /** Why what the running task keeps cannot be changed; an output that it has not got yet has nothing to keep. */
  locked: string | null
}

/** The outputs, the frame's first. */
export function OutputList({ outputId, locked }: OutputListProps) {
  const { canEdit } = useSeat()
  const known = useDesk((state) => state.show.settings.outputs)
  const maxOutputs = useDesk((state) => state.account.maxOutputs)
  const { control } = useFormContext<SettingsForm>()
  const { fields, append, remove } = useFieldArray({ control, name: 'outputs', keyName: 'key' })
  const issues = useOutputIssues(useWatch({ control }) as SettingsForm)
  return (
    <>
      {fields.map((output, index) => (
        <OutputFields
          key={output.key}
          index={index}
          hasFocus={output.id === outputId}
          locked={known.some(({ id }) => id === output.id) ? locked : null}
          issues={issues.filter((issue) => issue.on.kind === 'output' && issue.on.id === output.id)}
          onRemove={canEdit && fields.length > 1 ? () => remove(index) : null}
        />
      ))}
      {canEdit && fields.length < maxOutputs ? (
        <Button size="small" look="quiet" className="mt-3" onClick={() => append(newFormOutput(newId()))}>
          <Plus aria-hidden size={14} /> Add output
        </Button>
      ) : null}
    </>
  )
}

/** What `check` says of the outputs as they stand in the form. */
function useOutputIssues(values: SettingsForm) {
  const settings = useDesk((state) => state.show.settings)
  const account = useDesk((state) => state.account)
  const document = usePreviewDocument()
  return useMemo(() => {
    const next = toSettings(values, settings)
    if (!next) return []
    const facts = { account, roster: [], program: null, running: false, now: Date.now() }
    return check({ settings: next, document: document ?? emptyDocument(), ...facts })
  }, [values, settings, account, document])
}
