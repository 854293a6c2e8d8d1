'use client'

import { clsx } from 'clsx'
import { Pin, Volume2, VolumeX } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { useSeat } from '@/components/seat/seat-context'
import { pressSolo, SoloButton } from '@/components/seat/sound/solo-button'
import { SourceMeter } from '@/components/seat/sound/source-meter'
import { useWhyNotPlayed } from '@/components/seat/sound/why-not-played'
import { focusHome } from '@/components/ui/focus'
import { Name } from '@/components/ui/name'
import { sourceKey } from '@/lib/layout/address'
import { MAX_VOLUME } from '@/lib/zego/limits'
import { faderKey } from './fader-keys'
import type { Sound } from './sounds-of'

type FaderProps = {
  sound: Sound
  name: string
  /** What a hand has set, before it is on air. */
  volume: number
  /** Says why nothing can be changed now; null where it can. */
  refusal: string | null
  onMove: (volume: number) => void
  onMute: () => void
  onPin: () => void
}

const ICON = 'touchable grid size-6 shrink-0 place-items-center rounded hover:bg-raised disabled:opacity-60'

/**
 * Shows how loud a sound is mixed, and changes it: the arrows by 5, with Shift by 1, and M mutes. The meter under it
 * and the solo are of the sound as it comes, before the fader.
 */
export function Fader({ sound, name, volume, refusal, onMove, onMute, onPin }: FaderProps) {
  const { isOnAir, isPinned, source } = sound
  const { announce } = useSeat()
  const whyNot = useWhyNotPlayed(source)
  const one = { key: sourceKey(source), name, source }
  const isMuted = volume === 0
  const cannot = refusal !== null
  const onKeyDown = (event: KeyboardEvent) => {
    const act = faderKey(event, volume)
    const isSolo = act === 'solo' || act === 'add solo'
    if (act === null || (cannot && act !== 'leave' && !isSolo)) return
    event.preventDefault()
    if (act === 'leave') focusHome()
    else if (isSolo) {
      if (!event.repeat) announce(pressSolo(one, act === 'add solo', whyNot))
    } else if (act === 'mute') {
      if (!event.repeat) onMute()
    } else if (act !== volume) onMove(act)
  }
  return (
    <li
      aria-label={name}
      onKeyDown={onKeyDown}
      className="grid min-w-0 grid-cols-[minmax(0,1fr)_minmax(48px,1.3fr)_38px_auto_auto_auto] items-center gap-1"
    >
      <Name className={clsx('truncate text-xs', isOnAir ? 'text-text' : 'text-faint')} title={name}>
        {name}
      </Name>
      <input
        type="range"
        aria-label={`Volume of ${name}${isOnAir ? '' : ', not on air'}`}
        aria-valuetext={isMuted ? 'muted' : `${volume} %`}
        aria-keyshortcuts="M S"
        title={refusal ?? `${name}: arrows change it, M mutes, S solos`}
        min={0}
        max={MAX_VOLUME}
        disabled={cannot}
        value={volume}
        onChange={({ target }) => onMove(Number(target.value))}
        className="touchable h-6 w-full min-w-0 cursor-pointer accent-accent focus-visible:-outline-offset-2 disabled:cursor-not-allowed disabled:opacity-60"
      />
      <span className="text-right text-2xs text-muted tabular-nums">{isMuted ? 'muted' : `${volume} %`}</span>
      <button
        type="button"
        aria-label={`Mute ${name}`}
        aria-pressed={isMuted}
        title={refusal ?? (isMuted ? `Unmute ${name}` : `Mute ${name}`)}
        disabled={cannot}
        onClick={onMute}
        className={clsx(ICON, isMuted ? 'text-text' : 'text-muted')}
      >
        {isMuted ? <VolumeX aria-hidden size={14} /> : <Volume2 aria-hidden size={14} />}
      </button>
      <SoloButton one={one} why={whyNot} />
      <button
        type="button"
        aria-label={`Keep the sound of ${name} in every layout`}
        aria-pressed={isPinned}
        title={isPinned ? 'Its sound stays in every layout' : 'Keep its sound in every layout'}
        disabled={cannot}
        onClick={onPin}
        className={clsx(ICON, isPinned ? 'text-text' : 'text-faint')}
      >
        <Pin aria-hidden size={14} className={clsx(isPinned && 'fill-current')} />
      </button>
      <div className="col-span-3 -mt-1.5 pb-1">
        <SourceMeter source={source} name={name} shape="line" />
      </div>
    </li>
  )
}
