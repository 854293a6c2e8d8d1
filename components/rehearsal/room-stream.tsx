'use client'

import { clsx } from 'clsx'
import { useSeat } from '@/components/seat/seat-context'
import { Button } from '@/components/ui/button'
import { Name } from '@/components/ui/name'
import { isolated } from '@/lib/shared/isolated'
import type { CloseType } from './leaving'
import type { RoomStream, StreamChange } from './room'

type RoomStreamRowProps = {
  stream: RoomStream
  /** Says why the stream leaves, if it is made to. */
  closeType: CloseType
  onChange: (change: StreamChange) => Promise<boolean>
}

/** Shows one stream of the room and what it can be made to do. */
export function RoomStreamRow({ stream, closeType, onChange }: RoomStreamRowProps) {
  const { announce } = useSeat()
  const { streamId, live, frozen, cameraOff, soundOnly } = stream
  const name = stream.userName || streamId
  const make = async (change: Omit<StreamChange, 'streamId'>, done: string) => {
    if (await onChange({ streamId, ...change })) announce(`${isolated(name)} ${done}`)
  }
  const states = stateWords(stream)
  return (
    <li className="flex items-center gap-2 border-b py-2 last:border-b-0">
      <span className="min-w-0 flex-1">
        <Name className={clsx('block truncate leading-tight', !live && 'text-muted')} title={name}>
          {name}
        </Name>
        <span className="block truncate text-2xs text-faint" title={streamId}>
          <span className={clsx((!live || frozen || cameraOff) && 'text-warning-text')}>{states}</span> · {streamId}
        </span>
      </span>
      {live ? (
        <>
          <Toggle
            label="Freeze"
            name={name}
            on={frozen}
            onToggle={() => make({ live, frozen: !frozen }, frozen ? 'moves again' : 'is frozen')}
          />
          {soundOnly ? null : (
            <Toggle
              label="Camera off"
              name={name}
              on={cameraOff}
              onToggle={() =>
                make({ live, cameraOff: !cameraOff }, cameraOff ? 'has the camera on' : 'has the camera off')
              }
            />
          )}
        </>
      ) : null}
      <Button
        size="small"
        aria-label={live ? `${name}: leave` : `${name}: join again`}
        onClick={() =>
          void (live ? make({ live: false, closeType }, 'has left') : make({ live: true }, 'has joined again'))
        }
      >
        {live ? 'Leave' : 'Join again'}
      </Button>
    </li>
  )
}

type ToggleProps = { label: string; name: string; on: boolean; onToggle: () => Promise<void> }

function Toggle({ label, name, on, onToggle }: ToggleProps) {
  return (
    <Button
      size="small"
      aria-pressed={on}
      aria-label={`${name}: ${label.toLowerCase()}`}
      className={clsx(on && 'border-accent! bg-accent-soft!')}
      onClick={() => void onToggle()}
    >
      {label}
    </Button>
  )
}

function stateWords({ live, frozen, cameraOff, soundOnly }: RoomStream): string {
  if (!live) return 'gone'
  const words = [frozen ? 'frozen' : '', cameraOff ? 'camera off' : '', soundOnly ? 'sound only' : ''].filter(Boolean)
  return words.length > 0 ? words.join(', ') : 'live'
}
