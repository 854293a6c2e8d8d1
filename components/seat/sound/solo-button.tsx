import { clsx } from 'clsx'
import { Headphones } from 'lucide-react'
import { useStore } from 'zustand'
import { useSeat } from '@/components/seat/seat-context'
import { clearSolo, type Soloed, solo, toggleSolo } from '@/components/sound/solo'

type SoloButtonProps = Readonly<{
  one: Soloed
  /** Says why it cannot be heard; null where it can. */
  why: string | null
  className?: string
}>

/** Lets one be heard in the headphones of this page, before its fader. Nothing of it is sent to anybody. */
export function SoloButton({ one, why, className }: SoloButtonProps) {
  const { announce } = useSeat()
  const isHeard = useStore(solo, ({ heard }) => heard.some(({ key }) => key === one.key))
  const hint = isHeard
    ? `Stop listening to ${one.name}`
    : `Listen to ${one.name} in your headphones, before the fader; Shift adds it. Nothing on air changes`
  const cannot = why !== null && !isHeard
  return (
    <button
      type="button"
      data-solo
      aria-label={`Solo ${one.name}`}
      aria-pressed={isHeard}
      aria-disabled={cannot}
      title={cannot ? `Cannot be heard: ${why}` : hint}
      onClick={({ shiftKey, ctrlKey, metaKey }) => announce(pressSolo(one, shiftKey || ctrlKey || metaKey, why))}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || solo.getState().heard.length === 0) return
        event.preventDefault()
        event.stopPropagation()
        clearSolo()
        announce(sayHeard([]))
      }}
      className={clsx(
        'touchable grid size-6 shrink-0 place-items-center rounded aria-disabled:cursor-not-allowed aria-disabled:opacity-45',
        isHeard ? 'bg-accent text-on-accent' : 'text-faint hover:bg-raised hover:text-text',
        className,
      )}
    >
      <Headphones aria-hidden size={14} />
    </button>
  )
}

/** Presses the solo of one, or says why it cannot be heard. Returns what is to be said. */
export function pressSolo(one: Soloed, adds: boolean, why: string | null): string {
  const isHeard = solo.getState().heard.some(({ key }) => key === one.key)
  return why === null || isHeard ? sayHeard(toggleSolo(one, adds)) : `${one.name} cannot be heard: ${why}.`
}

/** Says who is heard in the headphones now. */
export function sayHeard(heard: readonly Soloed[]): string {
  if (heard.length === 0) return 'Nothing is soloed.'
  return `Only in your headphones: ${heard.map(({ name }) => name).join(', ')}.`
}
