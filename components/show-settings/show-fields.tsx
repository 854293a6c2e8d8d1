'use client'

import { useFormContext } from 'react-hook-form'
import { asNumber } from '@/components/seat/form-fields'
import { Field, NumberInput, TextInput } from '@/components/ui/fields/field'
import { MAX_TAKE_GUARD_MS } from '@/lib/layout/show'
import { nothingLeft } from '@/lib/shared/every-field'
import { settingNames } from './field-names'
import { LockedField } from './locked-field'
import { SettingsField } from './settings-field'
import type { SettingsForm } from './settings-form'

/** Edits the name of the show, its ids at ZEGOCLOUD, and how soon after a take there may be another. */
export function ShowFields({ atRoom }: { atRoom: boolean }) {
  const { register, formState } = useFormContext<SettingsForm>()
  const { errors } = formState
  const { name, roomId, taskId, userId, takeGuardMs, ...rest } = settingNames('show')
  nothingLeft(rest)
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <Field label="Name" error={errors.name?.message}>
        {(ids) => <TextInput {...ids} {...register(name)} />}
      </Field>
      <SettingsField
        setting="roomId"
        label="Room id"
        hint="The roster lists who publishes in this room."
        error={errors.roomId?.message}
      >
        {(ids) => <TextInput {...ids} autoFocus={atRoom} {...register(roomId)} />}
      </SettingsField>
      <LockedField setting="taskId" hint="Names the mix task at ZEGOCLOUD." error={errors.taskId?.message}>
        {(control) => <TextInput {...control} {...register(taskId)} />}
      </LockedField>
      <LockedField setting="userId" hint="Who owns the task at ZEGOCLOUD." error={errors.userId?.message}>
        {(control) => <TextInput {...control} {...register(userId)} />}
      </LockedField>
      <SettingsField
        setting="takeGuardMs"
        label="Take guard (ms)"
        hint={`0–${MAX_TAKE_GUARD_MS}. For so long after a take nobody takes again; stop and panic always go.`}
        error={errors.takeGuardMs?.message}
      >
        {(ids) => <NumberInput {...ids} {...register(takeGuardMs, asNumber)} />}
      </SettingsField>
    </div>
  )
}
