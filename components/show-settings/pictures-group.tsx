'use client'

import { useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { changePictures, showPictures } from '@/components/seat/pictures/show-pictures'
import { chooseStills, stills, stillsOnly } from '@/components/seat/pictures/stills-only'
import { useSeat } from '@/components/seat/seat-context'
import { Segmented } from '@/components/ui/fields/segmented'
import { Switch } from '@/components/ui/fields/switch'
import { AddressList } from './address-list'
import { PatternField } from './pattern-field'
import { Group } from './settings-group'
import { AccountWayField, WayField } from './way-field'

const CHOICES = [
  { value: 'stills', label: 'Stills' },
  { value: 'moving', label: 'Moving pictures' },
] as const

const WHY_STILLS = {
  chosen: null,
  'reduced-motion': 'This system asks for reduced motion, so this browser shows stills.',
  slow: 'This machine was too slow for moving pictures, so it shows stills. Switch this on and off to try again.',
} as const

/** Chooses how the show's sources are shown, and where they are played. It is changed at once, without *Save*. */
export function PicturesGroup() {
  const { desk, canEdit } = useSeat()
  const { pictures, problem: unread } = useStore(useMemo(() => showPictures(desk), [desk]))
  const own = useStore(stills)
  const [problem, setProblem] = useState<string | null>(null)
  const why = stillsOnly(own)
  const choose = async (value: 'stills' | 'moving') =>
    setProblem(await changePictures(desk, () => ({ moving: value === 'moving' })))
  return (
    <Group title="Pictures">
      <div className="max-w-80">
        <Segmented
          label="Pictures of the sources"
          value={pictures && (pictures.moving ? 'moving' : 'stills')}
          choices={CHOICES}
          disabled={!canEdit || !pictures}
          onChange={(value) => void choose(value)}
        />
      </div>
      <p className="mt-2 text-xs text-faint">
        Moving pictures, without sound, on the canvas and in the lists. Each desk that shows a source plays it, at the
        cost said beside each way. What nobody sees is not played.
      </p>
      <Switch
        label="Stills only in this browser"
        checked={own.isChosen}
        onChange={({ target }) => chooseStills(target.checked)}
      />
      {why && WHY_STILLS[why] ? <p className="text-xs text-warning-text">{WHY_STILLS[why]}</p> : null}
      {pictures?.moving ? (
        <>
          <WayField pictures={pictures} />
          <AccountWayField account={pictures.account} />
          <PatternField account={pictures.account} />
          <AddressList pictures={pictures} />
        </>
      ) : null}
      {(problem ?? unread) ? (
        <p role="alert" className="pt-2 text-sm text-warning-text">
          {problem ? `Not changed: ${problem}` : unread}
        </p>
      ) : null}
    </Group>
  )
}
