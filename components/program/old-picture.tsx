import { asOf } from '@/components/seat/time-words'
import { useNow } from '@/components/seat/use-now'

/** Says over an old picture how old it is, and why. `at`, in Unix ms, is null where nobody knows. */
export function OldPicture({ at, why }: { at: number | null; why: string }) {
  const now = useNow()
  const age = at === null || now === null ? null : asOf(now - at)
  return (
    <p
      role="status"
      aria-label="Age of the picture"
      className="absolute inset-x-0 top-0 bg-warning-soft/95 px-2.5 py-1 text-xs text-warning-text tabular-nums"
    >
      {[age, why].filter(Boolean).join(', ')}
    </p>
  )
}
