'use client'

import { useState } from 'react'
import { useDesk, useNameOf, useSeat } from '@/components/seat/seat-context'
import { changePinned, turnPin, unpin } from '@/components/seat/sound/pinning'
import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/fields/field'
import { SliderField } from '@/components/ui/fields/slider-field'
import { Switch } from '@/components/ui/fields/switch'
import { Name } from '@/components/ui/name'
import { sourceKey } from '@/lib/layout/address'
import type { PinnedSound } from '@/lib/layout/own/pinned-sound'
import { pinOf } from '@/lib/mix/pinned'
import { MAX_VOLUME } from '@/lib/zego/limits'
import { Group } from './settings-group'

/** Lists the sounds that stay in every layout, and changes them at once: nothing here waits for *Save*. */
export function PinnedSoundList() {
  const { desk, canEdit } = useSeat()
  const { pinned } = useDesk((state) => state.show)
  const entries = useDesk((state) => state.roster.entries)
  const account = useDesk((state) => state.account)
  const nameOf = useNameOf()
  const [problem, setProblem] = useState<string | null>(null)
  const done = async (change: Promise<string | null>) => setProblem(await change)
  const free = entries.filter(({ streamId }) => !pinOf(pinned, { kind: 'stream', streamId }, account))
  return (
    <Group title="Sound that stays">
      <p className="text-xs text-faint">
        {pinned.length === 0
          ? 'None. A source whose sound stays is heard in every layout that is taken.'
          : 'Heard in every layout that is taken; one that has it as an input of its own keeps its own volume.'}
      </p>
      <ul>
        {pinned.map((sound) => (
          <PinnedRow key={sourceKey(sound.source)} sound={sound} name={nameOf(sound.source)} done={done} />
        ))}
      </ul>
      {canEdit && free.length > 0 ? (
        <Select
          aria-label="Keep the sound of a source"
          className="mt-2"
          value=""
          onChange={({ target }) => void done(turnPin(desk, { kind: 'stream', streamId: target.value }))}
        >
          <option value="">Keep the sound of…</option>
          {free.map(({ streamId }) => (
            <option key={streamId} value={streamId}>
              {nameOf({ kind: 'stream', streamId })}
            </option>
          ))}
        </Select>
      ) : null}
      {problem ? (
        <p role="alert" className="pt-2 text-sm text-warning-text">
          Not changed: {problem}
        </p>
      ) : null}
    </Group>
  )
}

type PinnedRowProps = { sound: PinnedSound; name: string; done: (change: Promise<string | null>) => Promise<void> }

function PinnedRow({ sound: { source, volume, muted }, name, done }: PinnedRowProps) {
  const { desk, canEdit } = useSeat()
  const change = (to: Partial<PinnedSound>) =>
    void done(
      changePinned(desk, (pinned) => {
        const is = pinOf(pinned, source, desk.getState().account)
        return pinned.map((sound) => (sound === is ? { ...sound, ...to } : sound))
      }),
    )
  return (
    <li aria-label={name} className="mt-2 grid grid-cols-[minmax(0,1fr)_auto_auto] items-center gap-x-3">
      <Name className="min-w-0 truncate text-sm" title={name}>
        {name}
      </Name>
      <div className="col-span-3 row-start-2">
        <SliderField
          label={`Volume of ${name}`}
          value={volume}
          least={0}
          most={MAX_VOLUME}
          unit="%"
          disabled={!canEdit}
          onCommit={(to) => {
            change({ volume: to })
            return null
          }}
        />
      </div>
      <Switch label="Muted" checked={muted} disabled={!canEdit} onChange={() => change({ muted: !muted })} />
      {canEdit ? (
        <Button
          size="small"
          variant="quiet"
          aria-label={`Let the sound of ${name} go with the layouts`}
          onClick={() => void done(unpin(desk, source))}
        >
          Remove
        </Button>
      ) : null}
    </li>
  )
}
