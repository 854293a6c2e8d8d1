'use client'

import { Volume2, VolumeX } from 'lucide-react'
import { useStore } from 'zustand'
import { view } from './view'

/** Turns the sound of the program on and off: a page may make none before it was pressed. */
export function HearButton() {
  const isHeard = useStore(view, (state) => state.isHeard)
  const Icon = isHeard ? Volume2 : VolumeX
  return (
    <button
      type="button"
      aria-pressed={isHeard}
      aria-label="Hear the program"
      title={isHeard ? 'Mute' : 'Click to hear'}
      onClick={() => view.setState({ isHeard: !isHeard })}
      className="touchable pointer-events-auto absolute right-1 bottom-1 flex items-center gap-1 rounded-sm bg-black/75 px-1.5 py-0.5 text-2xs text-text hover:bg-black"
    >
      <Icon aria-hidden size={14} />
      <span className="hidden @min-[300px]:inline">{isHeard ? 'Mute' : 'Click to hear'}</span>
    </button>
  )
}
