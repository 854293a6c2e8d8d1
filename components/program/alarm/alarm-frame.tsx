import { TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'

type AlarmFrameProps = Readonly<{
  /** Names the alarm. */
  label: string
  /** What is said at once, each in a line of its own. It holds no time, so that it is not said again. */
  says: readonly string[]
  children: ReactNode
}>

/** Frames what is wrong with what is on air, in amber, with what can be done about it. */
export function AlarmFrame({ label, says, children }: AlarmFrameProps) {
  return (
    <section
      aria-label={label}
      className="mt-2 rounded-md border border-warning-line bg-warning-soft px-2.5 py-1.5 text-xs text-warning-text"
    >
      {says.map((sentence) => (
        <p key={sentence} role="alert" className="flex gap-1.5 font-semibold">
          <TriangleAlert aria-hidden size={14} className="mt-px shrink-0" />
          <span className="min-w-0 break-words">{sentence}</span>
        </p>
      ))}
      {children}
    </section>
  )
}
