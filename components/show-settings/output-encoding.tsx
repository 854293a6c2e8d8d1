'use client'

import { useFormContext } from 'react-hook-form'
import { asNumber, orNull } from '@/components/seat/form-fields'
import { Field, NumberInput, Select, TextInput } from '@/components/ui/fields/field'
import { Switch } from '@/components/ui/fields/switch'
import { CHOICES } from '@/lib/layout/field-labels'
import { nothingLeft } from '@/lib/shared/every-field'
import { outputNames } from './field-names'
import { LockedField } from './locked-field'
import { Options } from './options'
import type { SettingsForm } from './settings-form'

/** Edits how one output is encoded beyond size and bitrate, and the room that it appears in. */
export function OutputEncoding({ index }: { index: number }) {
  const { register, watch, formState } = useFormContext<SettingsForm>()
  const { videoCodec, svcKilobits, lowBitrateHd, audioCodec, ...others } = outputNames('encoding', index)
  const { audioKilobits, channels, targetRoomId, targetUserId, ...rest } = others
  nothingLeft(rest)
  const errors = formState.errors.outputs?.[index]
  const [codec, svc, isHd] = watch([videoCodec, svcKilobits, lowBitrateHd])
  return (
    <div className="grid grid-cols-6 items-end gap-3 px-3.5 pt-1 pb-1.5">
      <LockedField ofOutput="videoCodec" className="col-span-2">
        {(control) => (
          <Select {...control} {...register(videoCodec)}>
            <Options of={CHOICES.videoCodec} />
          </Select>
        )}
      </LockedField>
      {codec === 'h264-svc' || svc !== null ? (
        <Field label="Extra layer kbit/s" className="col-span-2" error={errors?.svcKilobits?.message}>
          {(ids) => <NumberInput {...ids} {...register(svcKilobits, orNull)} />}
        </Field>
      ) : null}
      {codec === 'h265' || isHd ? (
        <LockedField ofOutput="lowBitrateHd" className="col-span-2">
          {(control) => <Switch {...control} label="HD at a low bitrate" {...register(lowBitrateHd)} />}
        </LockedField>
      ) : null}
      <div className="col-span-full h-0" />
      <LockedField ofOutput="audioCodec" className="col-span-2">
        {(control) => (
          <Select {...control} {...register(audioCodec)}>
            <Options of={CHOICES.audioCodec} />
          </Select>
        )}
      </LockedField>
      <LockedField ofOutput="audioBitrate" className="col-span-2" error={errors?.audioKilobits?.message}>
        {(control) => <NumberInput {...control} {...register(audioKilobits, asNumber)} />}
      </LockedField>
      <LockedField ofOutput="channels" className="col-span-2">
        {(control) => (
          <Select {...control} {...register(channels)}>
            <option value="show">As the show</option>
            <Options of={CHOICES.channels} />
          </Select>
        )}
      </LockedField>
      <LockedField ofOutput="targetRoom" className="col-span-3" error={errors?.targetRoomId?.message}>
        {(control) => <TextInput {...control} spellCheck={false} placeholder="none" {...register(targetRoomId)} />}
      </LockedField>
      <LockedField
        ofOutput="targetRoom"
        label="Target user"
        className="col-span-3"
        error={errors?.targetUserId?.message}
      >
        {(control) => <TextInput {...control} spellCheck={false} placeholder="none" {...register(targetUserId)} />}
      </LockedField>
    </div>
  )
}
