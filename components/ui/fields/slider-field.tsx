'use client'

import { useRef, useState } from 'react'
import { NumberField } from './number-field'
import { useCommit } from './use-commit'

type SliderFieldProps = {
  label: string
  /** It is null when several things differ. */
  value: number | null
  least: number
  most: number
  unit?: string
  disabled?: boolean
  /** Commits the number, or says why not and does nothing. It gets whole numbers from `least` to `most` only. */
  onCommit: (value: number) => string | null
}

/** Edits a number by a slider beside it. It commits when the pointer or the key lets go: one move is one change. */
export function SliderField({ label, value, least, most, unit, disabled = false, onCommit }: SliderFieldProps) {
  const [moving, setMoving] = useState<number | null>(null)
  const isKeyHeld = useRef(false)
  const slider = useRef<HTMLInputElement>(null)
  const commit = (to: number) => {
    setMoving(null)
    if (to !== value) onCommit(to)
  }
  useCommit(slider, (text) => {
    if (!isKeyHeld.current) commit(Number(text))
  })
  const release = () => {
    isKeyHeld.current = false
    if (moving !== null) commit(moving)
  }
  const displayed = moving ?? value
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_84px] items-start gap-2">
      <input
        ref={slider}
        type="range"
        aria-label={label}
        aria-valuetext={displayed === null ? 'differ' : `${displayed}${unit ? ` ${unit}` : ''}`}
        min={least}
        max={most}
        disabled={disabled}
        value={displayed ?? least}
        onChange={(event) => setMoving(Number(event.target.value))}
        onKeyDown={() => {
          isKeyHeld.current = true
        }}
        onKeyUp={release}
        onBlur={release}
        onPointerCancel={() => setMoving(null)}
        className="touchable h-7 w-full min-w-0 cursor-pointer accent-accent disabled:cursor-not-allowed disabled:opacity-60"
      />
      <NumberField
        label={label}
        mark=""
        value={displayed}
        disabled={disabled}
        {...(unit ? { unit } : {})}
        onCommit={(number) =>
          number < least || number > most ? `${label} must be ${least} to ${most}.` : onCommit(number)
        }
      />
    </div>
  )
}
