'use client'

import { clsx } from 'clsx'
import { ChevronRight } from 'lucide-react'
import { useId, useMemo, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { isLost, WHY_LOST } from '@/components/seat/lost'
import { useDesk, useNameOf, useSeat } from '@/components/seat/seat-context'
import { sayPin, turnPin } from '@/components/seat/sound/pinning'
import { VIEW_ONLY } from '@/components/seat/view-only'
import { pageAudio } from '@/components/sound/page-audio'
import { MESSAGES } from '@/lib/shared/messages'
import { Fader } from './fader'
import { isUnfolded, keepUnfolded } from './kept-fold'
import { type Sound, soundsOf } from './sounds-of'
import { useFaders } from './use-faders'

/**
 * Shows how loud everything on air is, and what stays in every layout. A change is taken at once, and is of the sound
 * alone: the pictures on air and the preview stay as they are.
 */
export default function SoundStrip() {
  const { desk, canEdit, announce } = useSeat()
  const task = useDesk((state) => state.task)
  const show = useDesk((state) => state.show)
  const account = useDesk((state) => state.account)
  const layouts = useDesk((state) => state.layouts)
  const refusal = useDesk(({ connection, padlock }) => {
    if (!canEdit) return VIEW_ONLY
    if (padlock !== 'open') return MESSAGES.padlock
    return isLost(connection) ? WHY_LOST[connection] : null
  })
  const nameOf = useNameOf()
  const sounds = useMemo(() => soundsOf({ task, show, account, layouts }), [task, show, account, layouts])
  const { tried, problem, move } = useFaders()
  const heard = useRef(new Map<string, number>())
  const [pinProblem, setPinProblem] = useState<string | null>(null)
  const [isOpen, setOpen] = useState(isUnfolded)
  const isWaiting = useStore(pageAudio, ({ at }) => at === 'waiting')
  const id = useId()
  if (sounds.length === 0) return null
  const volumeOf = (sound: Sound) => tried.get(sound.key) ?? sound.volume
  const muted = sounds.filter((sound) => volumeOf(sound) === 0).length
  const mute = (sound: Sound) => {
    const volume = volumeOf(sound)
    if (volume > 0) heard.current.set(sound.key, volume)
    move(sound.key, volume > 0 ? 0 : (heard.current.get(sound.key) ?? sound.before))
  }
  const pin = async ({ source, isPinned }: Sound) => {
    const why = await turnPin(desk, source)
    setPinProblem(why)
    announce(why === null ? sayPin(nameOf(source), !isPinned) : `Show not changed: ${why}`)
  }
  const why = problem ?? pinProblem
  return (
    <section aria-label="Sound" className="mt-2">
      <button
        type="button"
        data-faders={isOpen ? 'shown' : 'folded'}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => {
          setOpen(!isOpen)
          keepUnfolded(!isOpen)
        }}
        className="touchable -ml-1 flex h-6 w-full items-center gap-1 rounded px-1 text-left text-2xs text-muted hover:bg-raised hover:text-text"
      >
        <ChevronRight aria-hidden size={12} className={clsx('shrink-0 text-faint', isOpen && 'rotate-90')} />
        <b className="font-semibold">Sound</b>
        <span className="min-w-0 truncate">{summaryOf(sounds, muted)}</span>
        {isOpen && isWaiting ? <span className="ml-auto shrink-0 text-warning-text">click to measure</span> : null}
      </button>
      {isOpen ? (
        <ul
          id={id}
          className="grid max-h-32 grid-cols-[repeat(auto-fill,minmax(min(250px,100%),1fr))] gap-x-4 overflow-y-auto pr-0.5"
        >
          {sounds.map((sound) => (
            <Fader
              key={sound.key}
              sound={sound}
              name={nameOf(sound.source)}
              volume={volumeOf(sound)}
              refusal={refusal}
              onMove={(volume) => move(sound.key, volume)}
              onMute={() => mute(sound)}
              onPin={() => void pin(sound)}
            />
          ))}
        </ul>
      ) : null}
      {why !== null ? (
        <p role="status" className="break-words text-2xs text-warning-text">
          Sound not changed: {why}
        </p>
      ) : null}
    </section>
  )
}

function summaryOf(sounds: readonly Sound[], muted: number): string {
  const onAir = sounds.filter(({ isOnAir }) => isOnAir).length
  const stay = sounds.filter(({ isPinned }) => isPinned).length
  const parts = [onAir ? `${onAir} on air` : '', stay ? `${stay} ${stay === 1 ? 'stays' : 'stay'}` : '']
  return [...parts, muted ? `${muted} muted` : ''].filter(Boolean).join(', ')
}
