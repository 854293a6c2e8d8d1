import { clsx } from 'clsx'
import { Stamp } from 'lucide-react'
import { useEditor } from '@/components/seat/seat-context'
import type { EditorStore } from '@/lib/editor/state/editor-store'
import { watermarkOf } from '@/lib/layout/document'

type WatermarkItemProps = {
  elementId: string
  editor: EditorStore
  selected: boolean
  active: boolean
  onPick: (id: string, keys: { shift: boolean; toggle: boolean }) => void
}

/** Shows the first of the layers, which nothing can be put above. */
export default function WatermarkItem({ elementId, editor, selected, active, onPick }: WatermarkItemProps) {
  const url = useEditor(editor, ({ document }) => watermarkOf(document)?.url)
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the listbox has the focus and names the active option
    // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox hears the keys
    <div
      id={elementId}
      role="option"
      aria-selected={selected}
      onClick={(event) => onPick('watermark', { shift: event.shiftKey, toggle: event.ctrlKey || event.metaKey })}
      className={clsx(
        'touchable flex h-8 touch-manipulation [-webkit-touch-callout:none] items-center gap-2.5 px-3.5 select-none',
        selected ? 'bg-accent-soft' : 'hover:bg-raised',
        active && 'group-focus-visible:shadow-[inset_2px_0_0_var(--accent)]',
      )}
    >
      <span aria-hidden className="grid h-4 w-7 shrink-0 place-items-center">
        <Stamp size={14} className="text-muted" />
      </span>
      <span className="min-w-0 flex-1 truncate" title={url}>
        Watermark
      </span>
      <span className="text-2xs text-faint">on top</span>
    </div>
  )
}
