'use client'

import { clsx } from 'clsx'
import { Name } from './name'

type RenameableProps = {
  name: string
  label: string
  editing: boolean
  onEditing: (editing: boolean) => void
  onRename: (name: string) => void
  className?: string
}

/** Shows a name that turns into a field: Enter or leaving it renames, Escape does not, an empty one changes nothing. */
export function Renameable({ name, label, editing, onEditing, onRename, className }: RenameableProps) {
  if (!editing) {
    return (
      <Name className={clsx('block min-w-0 truncate', className)} title={name}>
        {name}
      </Name>
    )
  }
  const finish = (typed: string) => {
    const next = typed.trim()
    if (next && next !== name) onRename(next)
    onEditing(false)
  }
  return (
    <input
      // biome-ignore lint/a11y/noAutofocus: the person asked to type here
      autoFocus
      data-own-escape
      aria-label={label}
      maxLength={120}
      defaultValue={name}
      onFocus={(event) => event.target.select()}
      onBlur={(event) => finish(event.target.value)}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.key === 'Enter') finish(event.currentTarget.value)
        if (event.key === 'Escape') onEditing(false)
      }}
      className={clsx('h-6 w-full min-w-0 rounded border border-accent bg-raised px-1.5 outline-none', className)}
    />
  )
}
