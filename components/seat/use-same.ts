import { useRef } from 'react'
import { isSame } from '@/lib/layout/diff'

/** Returns the earlier value as long as the new one says the same, so that whoever reads it does not render again. */
export function useSame<T>(value: T): T {
  const known = useRef(value)
  if (!isSame(known.current, value)) known.current = value
  return known.current
}
