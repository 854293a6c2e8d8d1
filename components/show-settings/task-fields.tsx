'use client'

import { useFormContext, useWatch } from 'react-hook-form'
import { asNumber, orNull } from '@/components/seat/form-fields'
import { NumberInput, Select, TextArea } from '@/components/ui/fields/field'
import { Switch } from '@/components/ui/fields/switch'
import { CHOICES, fieldLabel } from '@/lib/layout/field-labels'
import { userDataBytes } from '@/lib/mix/user-data'
import { nothingLeft } from '@/lib/shared/every-field'
import {
  ADVISED_USER_DATA_BYTES,
  IDLE_SECONDS,
  MAX_RECEIVE_BUFFER_MS,
  MAX_USER_DATA_BYTES,
  VIDEO_WAIT_SECONDS,
} from '@/lib/zego/limits'
import { settingNames } from './field-names'
import { LockedField } from './locked-field'
import { Options } from './options'
import { SettingsField } from './settings-field'
import type { SettingsForm } from './settings-form'
import { Group } from './settings-group'

/** Edits the settings of the whole task (contract 2.1). */
export function TaskFields() {
  const { register, formState } = useFormContext<SettingsForm>()
  const { errors } = formState
  const { channels, alignment, soundLevels, waitForVideo, maxIdleSeconds, ...others } = settingNames('task')
  const { receiveBufferMs, bypass, labelFont, imageCheck, evenPixels, ...rest } = others
  nothingLeft(rest)
  return (
    <>
      <Group title="Sound">
        <div className="grid grid-cols-6 items-start gap-3">
          <LockedField setting="channels" className="col-span-2">
            {(control) => (
              <Select {...control} {...register(channels)}>
                <Options of={CHOICES.channels} />
              </Select>
            )}
          </LockedField>
          <LockedField setting="alignment" className="col-span-2" hint="By network time (NTP). Adds delay.">
            {(control) => (
              <Select {...control} {...register(alignment)}>
                <Options of={CHOICES.alignment} />
              </Select>
            )}
          </LockedField>
          <SettingsField
            setting="soundLevels"
            label="Sound waves"
            className="col-span-2"
            hint="Not advised with video."
          >
            {(ids) => <Switch {...ids} label="Send sound levels to players" {...register(soundLevels)} />}
          </SettingsField>
        </div>
      </Group>
      <Group title="Start and end">
        <div className="grid grid-cols-6 items-start gap-3">
          <LockedField
            setting="waitForVideo"
            label="Start"
            className="col-span-2"
            hint={`Ends after ${VIDEO_WAIT_SECONDS} s without a picture.`}
          >
            {(control) => <Switch {...control} label={fieldLabel('waitForVideo')} {...register(waitForVideo)} />}
          </LockedField>
          <SettingsField
            setting="maxIdleSeconds"
            label="Stop when idle for"
            className="col-span-2"
            hint={`${IDLE_SECONDS.least}–${IDLE_SECONDS.most} s; billed until then.`}
            error={errors.maxIdleSeconds?.message}
          >
            {(ids) => <NumberInput {...ids} {...register(maxIdleSeconds, asNumber)} />}
          </SettingsField>
          <LockedField
            setting="receiveBufferMs"
            className="col-span-2"
            hint={`0–${MAX_RECEIVE_BUFFER_MS}; empty for ZEGOCLOUD's default.`}
            error={errors.receiveBufferMs?.message}
          >
            {(control) => <NumberInput {...control} placeholder="automatic" {...register(receiveBufferMs, orNull)} />}
          </LockedField>
          <LockedField setting="bypass" className="col-span-2" hint="ZEGOCLOUD must enable it.">
            {(control) => <Switch {...control} label="Pass one input through" {...register(bypass)} />}
          </LockedField>
        </div>
      </Group>
      <Group title="Pictures and labels">
        <div className="grid grid-cols-6 items-start gap-3">
          <LockedField setting="labelFont" className="col-span-3">
            {(control) => (
              <Select {...control} {...register(labelFont)}>
                <Options of={CHOICES.labelFont} />
              </Select>
            )}
          </LockedField>
          <SettingsField setting="imageCheck" label="Image check" className="col-span-3">
            {(ids) => (
              <Select {...ids} {...register(imageCheck)}>
                <option value="strict">Strict: a bad image refuses the take</option>
                <option value="form">Address format only</option>
                <option value="none">None</option>
              </Select>
            )}
          </SettingsField>
          <SettingsField
            setting="evenPixels"
            label="Even pixels"
            className="col-span-6"
            hint="The mixer halves colour both ways (4:2:0): an edge on an odd pixel may be moved or blurred by a pixel."
          >
            {(ids) => <Switch {...ids} label="Inputs land on even pixels" {...register(evenPixels)} />}
          </SettingsField>
        </div>
      </Group>
      <Group title="Players">
        <UserData />
      </Group>
    </>
  )
}

function UserData() {
  const { register, formState } = useFormContext<SettingsForm>()
  const { userData, userDataAs, ...rest } = settingNames('user-data')
  nothingLeft(rest)
  const [typed, typedAs] = useWatch<SettingsForm, ['userData', 'userDataAs']>({ name: [userData, userDataAs] })
  const bytes = userDataBytes({ userData: typed, userDataAs: typedAs })
  const advice = (bytes ?? 0) > ADVISED_USER_DATA_BYTES ? `; at most ${ADVISED_USER_DATA_BYTES} are advised` : ''
  const says = bytes === null ? 'Not base64' : `${bytes} of ${MAX_USER_DATA_BYTES} bytes${advice}`
  const { userData: error } = formState.errors
  return (
    <>
      <SettingsField
        setting="userData"
        label="User data"
        hint={<span className="tabular-nums">{says}. Sent to players with the picture.</span>}
        error={error?.message}
      >
        {(ids) => <TextArea {...ids} rows={2} spellCheck={false} {...register(userData)} />}
      </SettingsField>
      <SettingsField setting="userDataAs" label="Written as" className="mt-3">
        {(ids) => (
          <Select {...ids} {...register(userDataAs, { deps: userData })}>
            <option value="text">Text</option>
            <option value="base64">Base64 of any bytes</option>
          </Select>
        )}
      </SettingsField>
    </>
  )
}
