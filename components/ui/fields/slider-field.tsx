'use client'

import { useRef, useState } from 'react'
import { NumberField } from './number-field'
import { useCommit } from './use-commit'

type SliderFieldProps = {
  label: string
  /** Null when several things differ. */
  value: number | null
  least: number
  most: number
  unit?: string
  disabled?: boolean
  /** Does it, or says why not and does nothing. Whole numbers from `least` to `most` only. */
  onCommit: (value: number) => string | null
}

/** A slider with its number beside it. It commits when it is let go, of the pointer or of the key: one move is one change. */
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
