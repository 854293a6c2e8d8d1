'use client'

import { useState } from 'react'
import { useFormContext } from 'react-hook-form'
import { asNumber } from '@/components/seat/form-fields'
import { Button } from '@/components/ui/button'
import { Field, NumberInput, Select, TextInput } from '@/components/ui/fields/field'
import { Section } from '@/components/ui/section'
import { nothingLeft } from '@/lib/shared/every-field'
import { outputNames } from './field-names'
import { LockContext, LockedField } from './locked-field'
import { OutputEncoding } from './output-encoding'
import type { SettingsForm } from './settings-form'
import { IssueText, useOutputIssues } from './settings-issues'
import type { Lock } from './settings-lock'
import { PRESETS } from './size-presets'

type OutputFieldsProps = {
  index: number
  outputId: string
  /** The settings were opened for this output, so that its destination has the focus. */
  hasFocus: boolean
  /** Says why its frozen fields cannot be changed; null when they can. */
  locked: Lock | null
  onRemove: (() => void) | null
}

/** Edits one output. The first one's picture is the frame. */
export function OutputFields({ index, outputId, hasFocus, locked, onRemove }: OutputFieldsProps) {
  const { register, watch, setValue, formState } = useFormContext<SettingsForm>()
  const issues = useOutputIssues(outputId)
  const [isOpen, setIsOpen] = useState(false)
  const at = `outputs.${index}` as const
  const errors = formState.errors.outputs?.[index]
  const { kind, address, width, height, kilobits, fps, ...rest } = outputNames('main', index)
  nothingLeft(rest)
  const [kindNow, widthNow, heightNow, codec] = watch([kind, width, height, `${at}.videoCodec`])
  const preset = PRESETS.find((each) => each.width === widthNow && each.height === heightNow)?.label ?? ''
  const choose = (label: string) => {
    const chosen = PRESETS.find((each) => each.label === label)
    if (!chosen) return
    for (const field of ['width', 'height', 'kilobits'] as const) {
      setValue(`${at}.${field}`, chosen[field], { shouldDirty: true, shouldValidate: true })
    }
  }
  const hidden = ENCODING.some((field) => errors?.[field])
  return (
    <LockContext value={locked}>
      <fieldset className="mt-4 rounded-lg border">
        <legend className="ml-2 px-1.5 text-xs font-semibold text-muted">
          Output {index + 1}
          {index === 0 ? ' · sets the frame' : ''}
        </legend>
        <div className="grid grid-cols-6 gap-3 px-3.5 pt-1 pb-3.5 max-sm:grid-cols-4">
          <Field label="Goes to" className="col-span-2">
            {(ids) => (
              <Select {...ids} {...register(kind)}>
                <option value="stream">Stream id</option>
                <option value="url">RTMP address</option>
              </Select>
            )}
          </Field>
          <Field
            label={kindNow === 'url' ? 'RTMP address' : 'Stream id'}
            className="col-span-4"
            error={errors?.address?.message}
          >
            {(ids) => <TextInput {...ids} spellCheck={false} autoFocus={hasFocus} {...register(address)} />}
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
            {(ids) => <NumberInput {...ids} {...register(width, asNumber)} />}
          </Field>
          <Field label="Height" error={errors?.height?.message}>
            {(ids) => <NumberInput {...ids} {...register(height, asNumber)} />}
          </Field>
          <Field label="kbit/s" error={errors?.kilobits?.message}>
            {(ids) => <NumberInput {...ids} {...register(kilobits, asNumber)} />}
          </Field>
          <LockedField ofOutput="fps" error={errors?.fps?.message}>
            {(control) => <NumberInput {...control} {...register(fps, asNumber)} />}
          </LockedField>
        </div>
        <Section
          title="Codecs, sound and target room"
          summary={`${CODEC_NAMES[codec]}${locked ? ` · ${locked.short.toLowerCase()}` : ''}`}
          open={isOpen || hidden || Object.keys(locked?.runs ?? {}).length > 0}
          onToggle={() => setIsOpen((before) => !before)}
        >
          <OutputEncoding index={index} />
        </Section>
        {issues.length > 0 || onRemove ? (
          <div className="border-t px-3.5 py-2">
            {issues.map((issue) => (
              <IssueText key={issue.message} issue={issue} />
            ))}
            {onRemove ? (
              <Button size="small" variant="quiet" onClick={onRemove}>
                Remove this output
              </Button>
            ) : null}
          </div>
        ) : null}
      </fieldset>
    </LockContext>
  )
}

const CODEC_NAMES = { h264: 'H.264', vp8: 'VP8', h265: 'H.265', 'h264-svc': 'H.264 SVC' } as const

const ENCODING = Object.keys(outputNames('encoding', 0)) as (keyof ReturnType<typeof outputNames<'encoding'>>)[]
