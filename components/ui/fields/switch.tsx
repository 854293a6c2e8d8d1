'use client'

import type { ComponentProps } from 'react'

type SwitchProps = Omit<ComponentProps<'input'>, 'type' | 'role' | 'className'> & { label: string }

/** Switches something on or off, with its name beside it. */
export function Switch({ label, ...rest }: SwitchProps) {
  return (
    <label className="touchable flex min-h-8 cursor-pointer items-center gap-2.5 text-sm has-disabled:cursor-not-allowed has-disabled:opacity-60">
      {/* biome-ignore lint/a11y/useAriaPropsForRole: a checkbox tells whether it is on without it */}
      <input type="checkbox" role="switch" className="peer sr-only" {...rest} />
      <span
        aria-hidden
        className="relative h-4.5 w-8 shrink-0 rounded-full border border-line-strong bg-raised transition-colors peer-checked:border-accent peer-checked:bg-accent-soft peer-focus-visible:outline-2 peer-focus-visible:outline-accent after:absolute after:top-0.5 after:left-0.5 after:size-3 after:rounded-full after:bg-muted after:transition-transform peer-checked:after:translate-x-3.5 peer-checked:after:bg-accent motion-reduce:after:transition-none"
      />
      <span className="min-w-0">{label}</span>
    </label>
  )
}
