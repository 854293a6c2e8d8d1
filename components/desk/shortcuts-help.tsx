'use client'

import { printed } from '@/components/seat/printed-keys'
import { Dialog } from '@/components/ui/dialog'
import { Keys } from '@/components/ui/tooltip'
import type { Shortcut } from '@/lib/editor/shortcut'
import { SHORTCUTS } from '@/lib/editor/shortcuts'

const GROUPS: readonly Shortcut['group'][] = [
  'On air',
  'Edit',
  'Place',
  'Arrange',
  'Select',
  'View',
  'View, on the canvas',
  'Help',
]

/** Modifier keys change what the pointer and the lists do. They are listed here because they are not shortcuts. */
const HELD = [
  { caption: 'Ctrl', label: 'Move or resize without snapping or swapping' },
  { caption: 'Shift', label: 'Resize a corner freely; select several' },
  { caption: 'Shift', label: 'While dragging: swap with the input under the pointer' },
  { caption: 'Ctrl ⇧', label: 'Draw a rubber band over a picture' },
  { caption: 'Alt', label: 'While dragging: drag a copy' },
  { caption: 'Alt', label: 'Resize from the centre; press to reach what lies beneath' },
  { caption: 'Ctrl', label: 'With the wheel: zoom to the pointer' },
  { caption: 'Space', label: 'Drag the view, as with the middle button' },
  { caption: 'Esc', label: 'Cancel a gesture' },
  { caption: 'Alt ↑ ↓', label: 'Move a layer in the list of layers' },
  { caption: 'Alt ← →', label: 'Move a layout in the strip' },
]

export default function ShortcutsHelp({ onClose }: { onClose: () => void }) {
  return (
    <Dialog open onOpenChange={onClose} title="Keyboard shortcuts" shape="wide">
      <section
        aria-label="Keys"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: without a button in it the list could not be scrolled by keyboard
        tabIndex={0}
        className="gap-x-8 focus-visible:outline-offset-4 sm:columns-2"
      >
        {GROUPS.map((group) => (
          <Group key={group} title={group} rows={SHORTCUTS.filter((shortcut) => shortcut.group === group)} />
        ))}
        <Group title="Modifier keys and lists" rows={HELD} />
      </section>
    </Dialog>
  )
}

function Group({ title, rows }: { title: string; rows: readonly { caption: string; label: string }[] }) {
  return (
    <section className="not-last:mb-5 break-inside-avoid">
      <h3 className="text-xs font-semibold text-faint">{title}</h3>
      <dl className="mt-1.5 space-y-1">
        {rows.map(({ caption, label }) => (
          <div key={`${caption} ${label}`} className="flex items-center justify-between gap-3">
            <dt>{label}</dt>
            <dd>
              <Keys of={printed(caption)} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
