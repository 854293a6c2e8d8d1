import { clsx } from 'clsx'
import type { ComponentProps } from 'react'

const VARIANTS = {
  plain: 'border border-line-strong bg-raised text-text hover:bg-lifted',
  quiet: 'border border-transparent text-muted hover:bg-raised hover:text-text',
  primary: 'border border-accent bg-accent text-accent-on hover:brightness-110',
  program: 'border border-program-strong bg-program-strong text-white hover:brightness-110',
  'program-outline': 'border border-line-strong bg-raised text-program-text hover:bg-program-soft',
  warning: 'border border-warning-line bg-transparent text-warning-text hover:bg-warning-line/40',
} as const

const SIZES = {
  small: 'h-7 rounded-md px-2.5 text-xs gap-1.5',
  medium: 'h-9 rounded-lg px-4 text-sm gap-2',
  icon: 'h-7 w-7 rounded-md justify-center',
} as const

export type ButtonProps = ComponentProps<'button'> & { variant?: keyof typeof VARIANTS; size?: keyof typeof SIZES }

/**
 * `aria-disabled` looks disabled but keeps focus and hover, so that a tooltip can say why; the caller must then refuse
 * the click itself.
 */
export function Button({ variant = 'plain', size = 'medium', className, type = 'button', ...rest }: ButtonProps) {
  return (
    <button
      type={type}
      className={clsx(
        'touchable inline-flex shrink-0 items-center justify-center font-medium whitespace-nowrap select-none',
        'disabled:cursor-not-allowed disabled:opacity-45 disabled:hover:bg-transparent',
        'aria-disabled:cursor-not-allowed aria-disabled:opacity-60',
        VARIANTS[variant],
        SIZES[size],
        className,
      )}
      {...rest}
    />
  )
}
