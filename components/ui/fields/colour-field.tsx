'use client'

import { useId, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { toAsciiDigits } from '@/lib/shared/digits'
import { FieldNote } from './field-note'
import { useCommit } from './use-commit'
import { useDraft } from './use-draft'

type ColourFieldProps = {
  label: string
  /** It is `#rrggbb`, or null for none. */
  value: string | null
  /** The name of the choice without a colour; left out where there always is one. */
  none?: string
  /** Says that several things have different colours. */
  differ?: boolean
  disabled?: boolean
  onChange: (value: string | null) => void
}

const COLOUR = /^#[0-9a-f]{6}$/

/**
 * Edits one colour by a picker and a field. The picker commits when it closes: one choice is one change. What is typed
 * stays when the colour changes under it, and a note says so.
 */
export function ColourField({ label, value, none, differ = false, disabled = false, onChange }: ColourFieldProps) {
  const id = useId()
  const picker = useRef<HTMLInputElement>(null)
  const draft = useDraft({
    value,
    displayed: value ?? '',
    commit: (text) => {
      const colour = toAsciiDigits(text).trim().toLowerCase()
      if (!COLOUR.test(colour)) return 'Use # and six digits, 0–9 and a–f.'
      onChange(colour)
      return null
    },
  })
  useCommit(picker, draft.commit)
  const { text, typed, error, note } = draft
  const asColour = text.trim().toLowerCase()
  return (
    <div>
      <div className="flex items-center gap-1">
        <input
          ref={picker}
          type="color"
          aria-label={label}
          disabled={disabled}
          value={COLOUR.test(asColour) ? asColour : '#000000'}
          onChange={(event) => draft.type(event.target.value)}
          className="touchable h-7 w-8 shrink-0 cursor-pointer rounded-md border border-line-strong bg-raised p-0.5 disabled:cursor-not-allowed disabled:opacity-60"
        />
        <input
          aria-label={`${label} as #rrggbb`}
          aria-invalid={error ? true : undefined}
          aria-describedby={error || note ? `${id}-note` : undefined}
          spellCheck={false}
          autoComplete="off"
          maxLength={7}
          disabled={disabled}
          placeholder={differ ? 'differ' : none}
          value={text}
          onChange={(event) => draft.type(event.target.value)}
          onBlur={() => typed !== null && draft.commit(typed)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && typed !== null) draft.commit(typed)
            if (event.key === 'Escape' && typed !== null) {
              event.stopPropagation()
              draft.revert()
            }
          }}
          className="touchable h-7 w-full min-w-0 rounded-md border border-line-strong bg-raised px-1.5 text-sm placeholder:text-faint aria-invalid:border-warning disabled:opacity-60"
        />
        {none === undefined ? null : (
          <Button
            size="small"
            aria-label={`No ${label.toLowerCase()}`}
            disabled={disabled || (value === null && !differ)}
            onClick={() => {
              draft.revert()
              onChange(null)
            }}
          >
            None
          </Button>
        )}
      </div>
      <FieldNote id={`${id}-note`} error={error} note={note} />
    </div>
  )
}
