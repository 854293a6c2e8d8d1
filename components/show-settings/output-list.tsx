'use client'

import { Plus } from 'lucide-react'
import { useFieldArray, useFormContext } from 'react-hook-form'
import { useDesk, useSeat } from '@/components/seat/seat-context'
import { Button } from '@/components/ui/button'
import type { FrozenChange } from '@/lib/layout/frozen'
import { nothingLeft } from '@/lib/shared/every-field'
import { newId } from '@/lib/shared/ids'
import { settingNames } from './field-names'
import { OutputFields } from './output-fields'
import { newFormOutput } from './output-form'
import type { SettingsForm } from './settings-form'
import { type Lock, lockOfOutput } from './settings-lock'

type OutputListProps = {
  /** The output whose destination has the focus; null for none. */
  outputId: string | null
  /**
   * Says why what the running task keeps cannot be changed. An output that the task has not got yet has nothing to
   * keep.
   */
  locked: Lock | null
  /** The saved values that differ from those of the running task. */
  differing: readonly FrozenChange[]
}

/** Edits the outputs, the frame's first. */
export function OutputList({ outputId, locked, differing }: OutputListProps) {
  const { canEdit } = useSeat()
  const known = useDesk((state) => state.show.settings.outputs)
  const maxOutputs = useDesk((state) => state.account.maxOutputs)
  const { control } = useFormContext<SettingsForm>()
  const { outputs, ...rest } = settingNames('outputs')
  nothingLeft(rest)
  const { fields, append, remove } = useFieldArray({ control, name: outputs, keyName: 'key' })
  return (
    <>
      {fields.map((output, index) => (
        <OutputFields
          key={output.key}
          index={index}
          hasFocus={output.id === outputId}
          locked={known.some(({ id }) => id === output.id) ? lockOfOutput(locked, differing, output.id) : null}
          outputId={output.id}
          onRemove={canEdit && fields.length > 1 ? () => remove(index) : null}
        />
      ))}
      {canEdit && fields.length < maxOutputs ? (
        <Button size="small" variant="quiet" className="mt-3" onClick={() => append(newFormOutput(newId()))}>
          <Plus aria-hidden size={14} /> Add output
        </Button>
      ) : null}
    </>
  )
}
