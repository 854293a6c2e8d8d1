import { Headphones, X } from 'lucide-react'
import { useState } from 'react'
import { useStore } from 'zustand'
import { useSeat } from '@/components/seat/seat-context'
import { Hear } from '@/components/sound/hear'
import { pageAudio } from '@/components/sound/page-audio'
import { clearSolo, solo } from '@/components/sound/solo'
import { HeadphonesPanel } from './headphones-panel'
import { sayHeard } from './solo-button'

/** Says in the header, for as long as something is soloed, who is heard in the headphones, and ends it. */
export function Listening() {
  const { announce } = useSeat()
  const heard = useStore(solo, (state) => state.heard)
  const isWaiting = useStore(pageAudio, ({ at }) => at === 'waiting')
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  if (heard.length === 0) return null
  const names = heard.map(({ name }) => name).join(', ')
  const end = () => {
    setAnchor(null)
    clearSolo()
    announce(sayHeard([]))
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is a group of fields
    <div
      role="group"
      aria-label="Headphones"
      className="flex h-7 min-w-0 items-center rounded-md bg-accent text-on-accent"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || anchor) return
        event.stopPropagation()
        end()
      }}
    >
      <Hear />
      <button
        type="button"
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        title={`Only in your headphones: ${names}. Volume and output`}
        className="touchable flex h-full min-w-0 items-center gap-1.5 rounded-md pr-1 pl-2 text-xs font-semibold"
        onClick={({ currentTarget }) => setAnchor(anchor ? null : currentTarget)}
      >
        <Headphones aria-hidden size={14} className="shrink-0" />
        <span className="sr-only">Only in your headphones: </span>
        <span className="max-w-36 truncate max-xl:max-w-16">
          {isWaiting ? (
            'click to hear'
          ) : (
            <>
              <span className="max-xl:hidden">Solo </span>
              {names}
            </>
          )}
        </span>
      </button>
      <button
        type="button"
        aria-label="Stop listening"
        title="Stop listening (Esc)"
        className="touchable grid h-full w-6 shrink-0 place-items-center rounded-md"
        onClick={end}
      >
        <X aria-hidden size={14} />
      </button>
      {anchor ? <HeadphonesPanel anchor={anchor} onClose={() => setAnchor(null)} /> : null}
    </div>
  )
}
