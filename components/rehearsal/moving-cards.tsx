'use client'

import { useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { changePictures, showPictures } from '@/components/seat/pictures/show-pictures'
import { stills, stillsOnly } from '@/components/seat/pictures/stills-only'
import { useSeat } from '@/components/seat/seat-context'
import { Segmented } from '@/components/ui/fields/segmented'

const CHOICES = [
  { value: 'still', label: 'Still cards' },
  { value: 'moving', label: 'Moving cards' },
] as const

/** Chooses whether the test cards of the sandbox move in this show, for all who work on it. It is changed at once. */
export function MovingCards() {
  const { desk, announce } = useSeat()
  const { pictures, problem: unread } = useStore(useMemo(() => showPictures(desk), [desk]))
  const isStill = stillsOnly(useStore(stills)) !== null
  const [problem, setProblem] = useState<string | null>(null)
  const choose = async (value: 'still' | 'moving') => {
    const why = await changePictures(desk, () => ({ cards: value === 'moving' }))
    setProblem(why)
    if (why === null) announce(value === 'moving' ? 'Test cards move' : 'Test cards stand still')
  }
  return (
    <div className="mb-3">
      <Segmented
        label="Test cards"
        value={pictures && (pictures.cards ? 'moving' : 'still')}
        choices={CHOICES}
        disabled={!pictures}
        onChange={(value) => void choose(value)}
      />
      {pictures?.cards && isStill ? (
        <p className="mt-1 text-xs text-warning-text">
          This browser shows stills only: Show settings, Pictures, says why.
        </p>
      ) : null}
      {(problem ?? unread) ? (
        <p role="alert" className="mt-1 text-xs text-warning-text">
          {problem ? `Not changed: ${problem}` : unread}
        </p>
      ) : null}
    </div>
  )
}
