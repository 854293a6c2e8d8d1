'use client'

import { useFormContext } from 'react-hook-form'
import { Button } from '@/components/ui/button'
import { Field, Select, TextInput } from '@/components/ui/field'
import type { Issue } from '@/lib/mix/check'
import { PRESETS, type SettingsForm } from './settings-form'

type OutputFieldsProps = {
  index: number
  /** The settings were opened for this one: its destination has the focus then. */
  hasFocus: boolean
  /** Why the frame rate cannot be changed, null when it can. */
  locked: string | null
  issues: readonly Issue[]
  onRemove: (() => void) | null
}

/** One output. The first one's picture is the frame. */
export function OutputFields({ index, hasFocus, locked, issues, onRemove }: OutputFieldsProps) {
  const { register, watch, setValue, formState } = useFormContext<SettingsForm>()
  const at = `outputs.${index}` as const
  const errors = formState.errors.outputs?.[index]
  const [kind, width, height] = watch([`${at}.kind`, `${at}.width`, `${at}.height`])
  const preset = PRESETS.find((each) => each.width === width && each.height === height)?.label ?? ''
  const choose = (label: string) => {
    const chosen = PRESETS.find((each) => each.label === label)
    if (!chosen) return
    setValue(`${at}.width`, chosen.width, { shouldDirty: true, shouldValidate: true })
    setValue(`${at}.height`, chosen.height, { shouldDirty: true, shouldValidate: true })
  }
  const number = { valueAsNumber: true } as const
  return (
    <fieldset className="mt-4 rounded-lg border px-3.5 pt-1 pb-3.5">
      <legend className="px-1.5 text-xs font-semibold text-muted">
        Output {index + 1}
        {index === 0 ? ' · its picture is the frame' : ''}
      </legend>
      <div className="grid grid-cols-6 gap-3">
        <Field label="Goes to" className="col-span-2">
          {(ids) => (
            <Select {...ids} {...register(`${at}.kind`)}>
              <option value="stream">Stream id</option>
              <option value="url">RTMP address</option>
            </Select>
          )}
        </Field>
        <Field
          label={kind === 'url' ? 'RTMP address' : 'Stream id'}
          className="col-span-4"
          error={errors?.address?.message}
        >
          {(ids) => <TextInput {...ids} spellCheck={false} autoFocus={hasFocus} {...register(`${at}.address`)} />}
        </Field>
        <Field label="Size" className="col-span-2">
          {(ids) => (
            <Select {...ids} value={preset} onChange={(event) => choose(event.target.value)}>
              <option value="">Other</option>
              {PRESETS.map(({ label }) => (
                <option key={label}>{label}</option>
              ))}
            </Select>
          )}
        </Field>
        <Field label="Width" error={errors?.width?.message}>
          {(ids) => <TextInput {...ids} type="number" {...register(`${at}.width`, number)} />}
        </Field>
        <Field label="Height" error={errors?.height?.message}>
          {(ids) => <TextInput {...ids} type="number" {...register(`${at}.height`, number)} />}
        </Field>
        <Field label="kbit/s" error={errors?.kilobits?.message}>
          {(ids) => <TextInput {...ids} type="number" {...register(`${at}.kilobits`, number)} />}
        </Field>
        <Field label="Frames/s" error={errors?.fps?.message}>
          {(ids) => (
            <TextInput
              {...ids}
              type="number"
              readOnly={locked !== null}
              title={locked ?? undefined}
              {...register(`${at}.fps`, number)}
            />
          )}
        </Field>
      </div>
      {locked ? <p className="mt-2 text-xs text-faint">Frame rate: {locked}</p> : null}
      {issues.map((issue) => (
        <p key={issue.message} className="mt-2 text-xs text-warning-text">
          <b className="font-semibold">{issue.severity === 'error' ? 'Error' : 'Warning'}</b> {issue.message}
        </p>
      ))}
      {onRemove ? (
        <Button size="small" look="quiet" className="mt-2" onClick={onRemove}>
          Remove this output
        </Button>
      ) : null}
    </fieldset>
  )
}
