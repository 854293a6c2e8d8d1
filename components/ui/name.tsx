import { clsx } from 'clsx'
import type { CSSProperties } from 'react'
import { balanced } from '@/lib/shared/isolated'

type NameProps = { children: string; className?: string; title?: string; style?: CSSProperties }

/**
 * Shows a name that people give. It may run from right to left, while what stands around it does not; where there is no
 * room it is cut at its own end.
 */
export function Name({ children, className, ...rest }: NameProps) {
  return (
    <bdi className={clsx('text-left', className)} {...rest}>
      {balanced(children)}
    </bdi>
  )
}
