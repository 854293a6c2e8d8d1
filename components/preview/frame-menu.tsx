'use client'

import { ChevronDown } from 'lucide-react'
import { useDesk, useEditor, useSeat } from '@/components/seat/seat-context'
import { useRearrangement } from '@/components/seat/shared/use-rearrangement'
import type { Sources } from '@/components/seat/use-sources'
import { Button } from '@/components/ui/button'
import { Menu } from '@/components/ui/menu'
import { withFrame } from '@/lib/editor/arranging/with-frame'
import type { EditorStore } from '@/lib/editor/state/editor-store'
import type { Size } from '@/lib/geometry/rect'
import { LiveEditSwitch } from './live-edit-switch'
import type { OnPanel } from './toolbar-end'

/** Lists the frames that shows have most, wide and upright. */
const USUAL: readonly Size[] = [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
  { width: 720, height: 1280 },
  { width: 1080, height: 1920 },
]

type FrameMenuProps = { editor: EditorStore; sources: Sources; onPanel: OnPanel }

/**
 * Says how large the frame is, and changes it for all layouts: one that turns is laid out anew, or squeezed. Beside it
 * live edit is switched.
 */
export default function FrameMenu({ editor, sources, onPanel }: FrameMenuProps) {
  const { desk, canEdit } = useSeat()
  const frame = useEditor(editor, (state) => state.frame)
  const settings = useDesk((state) => state.show.settings)
  const { rearrange, turns } = useRearrangement(sources)
  const says = sizeOf(frame)
  if (!canEdit) return <span className="ml-auto shrink-0 text-faint tabular-nums">{says}</span>

  const item = (to: Size, how: 'resized' | 're-arranged' | 'squeezed') => ({
    label: how === 'resized' ? sizeOf(to) : `${sizeOf(to)}, layouts ${how}`,
    onSelect: () => void desk.changeShow(withFrame(settings, to), undefined, how === 're-arranged' ? rearrange : null),
  })
  const others = USUAL.filter(({ width, height }) => width !== frame.width || height !== frame.height)
  return (
    <>
      <LiveEditSwitch />
      <Menu
        trigger={
          <Button variant="quiet" size="small" aria-label={`Frame, ${says}`} className="-my-1 -mr-2 shrink-0">
            <span className="text-faint tabular-nums">{says}</span>
            <ChevronDown aria-hidden size={13} />
          </Button>
        }
        note="The frame of all layouts"
        items={[
          ...others.flatMap((to) =>
            turns(to) ? [item(to, 're-arranged'), item(to, 'squeezed')] : [item(to, 'resized')],
          ),
          { label: 'Another size…', onSelect: () => onPanel('settings') },
        ]}
      />
    </>
  )
}

const sizeOf = ({ width, height }: Size): string => `${width} × ${height}`
