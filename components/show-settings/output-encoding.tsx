'use client'

import { useFormContext } from 'react-hook-form'
import { asNumber, orNull } from '@/components/seat/form-fields'
import { Field, NumberInput, Select, TextInput } from '@/components/ui/fields/field'
import { Switch } from '@/components/ui/fields/switch'
import { nothingLeft } from '@/lib/shared/every-field'
import { outputNames } from './field-names'
import { LockedField } from './locked-field'
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
      <LockedField ofOutput="videoCodec" label="Video codec" className="col-span-2">
        {(control) => (
          <Select {...control} {...register(videoCodec)}>
            <option value="h264">H.264</option>
            <option value="vp8">VP8</option>
            <option value="h265">H.265</option>
            <option value="h264-svc">H.264 SVC</option>
          </Select>
        )}
      </LockedField>
      {codec === 'h264-svc' || svc !== null ? (
        <Field label="Extra layer kbit/s" className="col-span-2" error={errors?.svcKilobits?.message}>
          {(ids) => <NumberInput {...ids} {...register(svcKilobits, orNull)} />}
        </Field>
      ) : null}
      {codec === 'h265' || isHd ? (
        <LockedField ofOutput="lowBitrateHd" label="Low bitrate HD" className="col-span-2">
          {(control) => <Switch {...control} label="HD at a low bitrate" {...register(lowBitrateHd)} />}
        </LockedField>
      ) : null}
      <div className="col-span-full h-0" />
      <LockedField ofOutput="audioCodec" label="Audio codec" className="col-span-2">
        {(control) => (
          <Select {...control} {...register(audioCodec)}>
            <option value="he-aac">HE-AAC</option>
            <option value="aac-lc">AAC-LC (for CDN recording)</option>
            <option value="mp3">MP3</option>
            <option value="opus">Opus</option>
          </Select>
        )}
      </LockedField>
      <LockedField
        ofOutput="audioBitrate"
        label="Audio kbit/s"
        className="col-span-2"
        error={errors?.audioKilobits?.message}
      >
        {(control) => <NumberInput {...control} {...register(audioKilobits, asNumber)} />}
      </LockedField>
      <LockedField ofOutput="channels" label="Channels" className="col-span-2">
        {(control) => (
          <Select {...control} {...register(channels)}>
            <option value="show">As the show</option>
            <option value="mono">Mono</option>
            <option value="stereo">Stereo</option>
          </Select>
        )}
      </LockedField>
      <LockedField
        ofOutput="targetRoom"
        label="Target room"
        className="col-span-3"
        error={errors?.targetRoomId?.message}
      >
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
