'use client'

import { clsx } from 'clsx'
import { Popover } from 'radix-ui'
import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { focusHome, wasByPointer } from '@/components/ui/focus'
import { ComboList } from './combo-list'
import { type ComboChoice, comboMatches } from './combo-matches'
import { FieldNote } from './field-note'
import { useDraft } from './use-draft'

type ComboFieldProps = {
  label: string
  /** Stands in the field: the name of what is chosen. */
  value: string
  /** Describes the value where the pointer rests. */
  title?: string
  choices: readonly ComboChoice[]
  /** Says what a text would be that is none of the choices, for example *Stream id “cam-1”*. */
  typedAs: (text: string) => string
  disabled?: boolean
  onPick: (id: string) => void
  /** Commits a text that is none of the choices, or says why not and does nothing. */
  onCommit: (text: string) => string | null
}

/**
 * Chooses one of many by typing a part of its name, or takes a text that is none of them. The arrows walk through the
 * list, Enter or leaving the field chooses, Escape reverts.
 */
export function ComboField(props: ComboFieldProps) {
  const { label, value, title, choices, typedAs, disabled = false, onPick, onCommit } = props
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const draft = useDraft({ value, displayed: value, commit: onCommit })
  const { text, typed, error, note } = draft
  const [isOpen, setOpen] = useState(false)
  const [walked, setWalked] = useState<number | null>(null)

  const { shown, more, best, isNamed } = comboMatches(choices, typed ?? '')
  const own = typed?.trim() && !isNamed ? [{ id: null, words: typedAs(typed.trim()) }] : []
  const count = shown.length + own.length
  const active = walked ?? (best ? shown.indexOf(best) : -1)

  const close = () => {
    setOpen(false)
    setWalked(null)
  }
  const choose = (index: number) => {
    const choice = shown[index]
    if (choice) {
      onPick(choice.id)
      draft.revert()
    } else if (typed !== null) draft.commit(typed.trim())
    close()
  }
  const walk = (by: 1 | -1) => {
    setOpen(true)
    if (isOpen && count > 0) setWalked(active < 0 ? (by > 0 ? 0 : count - 1) : (active + by + count) % count)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') walk(event.key === 'ArrowDown' ? 1 : -1)
    else if (event.key === 'Enter') choose(active)
    else if (event.key === 'Escape' && (isOpen || typed !== null)) {
      event.stopPropagation()
      draft.revert()
      close()
    } else return
    event.preventDefault()
  }
  return (
    <Popover.Root open={isOpen && count > 0} onOpenChange={(open) => !open && close()}>
      <Popover.Anchor asChild>
        <input
          ref={input}
          role="combobox"
          aria-label={label}
          aria-autocomplete="list"
          aria-expanded={isOpen && count > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={isOpen && active >= 0 ? `${id}-${active}` : undefined}
          aria-invalid={error ? true : undefined}
          aria-describedby={error || note ? `${id}-note` : undefined}
          autoComplete="off"
          spellCheck={false}
          disabled={disabled}
          title={title}
          value={text}
          onFocus={(event) => event.target.select()}
          onClick={() => setOpen(true)}
          onChange={({ target }) => {
            draft.type(target.value)
            setOpen(true)
            setWalked(null)
          }}
          onBlur={() => {
            if (typed !== null) choose(active)
            else close()
          }}
          onKeyDown={onKeyDown}
          className={clsx(
            'touchable block h-7 w-full min-w-0 truncate rounded-md border border-line-strong bg-raised px-2 text-sm hover:bg-lifted aria-invalid:border-warning disabled:cursor-not-allowed disabled:opacity-60',
          )}
        />
      </Popover.Anchor>
      <FieldNote id={`${id}-note`} error={error} note={note} />
      <ComboList
        listId={id}
        label={label}
        shown={shown}
        own={own[0]?.words ?? null}
        more={more}
        active={active}
        isOwn={(target) => input.current?.contains(target) === true}
        onChoose={(index) => {
          choose(index)
          if (wasByPointer()) focusHome()
        }}
      />
    </Popover.Root>
  )
}
