'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { Plus } from 'lucide-react'
import { useMemo, useState } from 'react'
import { FormProvider, useFieldArray, useForm, useWatch } from 'react-hook-form'
import { Button } from '@/components/ui/button'
import { Dialog, DialogActions } from '@/components/ui/dialog'
import { Field, TextInput } from '@/components/ui/field'
import { emptyDocument } from '@/lib/layout/document'
import { check } from '@/lib/mix/check'
import { newId } from '@/lib/shared/ids'
import { AccountField } from './account-field'
import { useDesk, usePreviewDocument, useSeat } from './desk-context'
import { OutputFields } from './output-fields'
import { SettingsForm, toForm, toSettings } from './settings-form'

const LOCKED = 'Locked while on air: stop the show to change it, then take again.'

/**
 * What a show sends besides its layouts. What the contract freezes while a task runs is locked, and says so. It stays open,
 * with what was typed, until everything is saved. Opened for an output, that one's destination has the focus.
 */
export default function ShowSettingsDialog({ outputId, onClose }: { outputId: string | null; onClose: () => void }) {
  const { desk, canEdit } = useSeat()
  const show = useDesk((state) => state.show)
  const running = useDesk((state) => state.task.running)
  const [accountId, setAccountId] = useState(show.accountId)
  const maxOutputs = useDesk((state) => state.account.maxOutputs)
  const form = useForm<SettingsForm>({
    resolver: zodResolver(SettingsForm),
    defaultValues: toForm(show.name, show.settings),
    mode: 'onTouched',
  })
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'outputs', keyName: 'key' })
  const issues = useOutputIssues(useWatch({ control: form.control }) as SettingsForm)
  const { errors, isSubmitting } = form.formState

  const save = form.handleSubmit(async (values) => {
    const settings = toSettings(values, show.settings)
    if (!settings) return
    const isSame = JSON.stringify(settings) === JSON.stringify(show.settings)
    if (!(await desk.moveShow(accountId))) return
    if ((isSame || (await desk.changeShow(settings))) && (await desk.renameShow(values.name))) onClose()
  })
  return (
    <Dialog open onOpenChange={onClose} title="Show settings" shape="wide">
      <FormProvider {...form}>
        <form onSubmit={save} noValidate>
          <fieldset disabled={!canEdit} className="contents">
            <div className="grid gap-3 sm:grid-cols-2">
              <Field label="Name" error={errors.name?.message}>
                {(ids) => <TextInput {...ids} {...form.register('name')} />}
              </Field>
              <Field label="Room id" hint="The roster lists who publishes in this room." error={errors.roomId?.message}>
                {(ids) => <TextInput {...ids} {...form.register('roomId')} />}
              </Field>
              <Field
                label="Task id"
                hint={running ? LOCKED : 'Names the mix task at ZEGOCLOUD.'}
                error={errors.taskId?.message}
              >
                {(ids) => <TextInput {...ids} readOnly={running} {...form.register('taskId')} />}
              </Field>
              <Field
                label="User id"
                hint={running ? LOCKED : 'Who owns the task at ZEGOCLOUD.'}
                error={errors.userId?.message}
              >
                {(ids) => <TextInput {...ids} readOnly={running} {...form.register('userId')} />}
              </Field>
              <AccountField value={accountId} locked={running ? LOCKED : null} onChange={setAccountId} />
            </div>
            {fields.map((output, index) => (
              <OutputFields
                key={output.key}
                index={index}
                hasFocus={output.id === outputId}
                locked={running && show.settings.outputs.some(({ id }) => id === output.id) ? LOCKED : null}
                issues={issues.filter((issue) => issue.on.kind === 'output' && issue.on.id === output.id)}
                onRemove={fields.length > 1 ? () => remove(index) : null}
              />
            ))}
            {canEdit && fields.length < maxOutputs ? (
              <Button
                size="small"
                look="quiet"
                className="mt-3"
                onClick={() =>
                  append({ id: newId(), kind: 'stream', address: '', width: 640, height: 360, kilobits: 800, fps: 15 })
                }
              >
                <Plus aria-hidden size={14} /> Add output
              </Button>
            ) : null}
          </fieldset>
          <DialogActions>
            <Button onClick={onClose}>{canEdit ? 'Cancel' : 'Close'}</Button>
            {canEdit ? (
              <Button type="submit" look="primary" disabled={isSubmitting}>
                Save settings
              </Button>
            ) : null}
          </DialogActions>
        </form>
      </FormProvider>
    </Dialog>
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
