'use client'

import { ListRestart, Search } from 'lucide-react'
import { keysOf } from '@/components/seat/printed-keys'
import { useSeat } from '@/components/seat/seat-context'
import { IconButton } from '@/components/ui/icon-button'
import type { EditorStore } from '@/lib/editor/state/editor-store'
import { ScrollEnds } from './scroll-ends'
import ViewMenu from './view-menu'

export type OnPanel = (panel: 'history' | 'palette' | 'settings') => void

/** Holds the tools that the first picture comes without, and shows where the toolbar goes on. */
export default function ToolbarEnd({ editor, onPanel }: { editor: EditorStore; onPanel: OnPanel }) {
  const { canEdit } = useSeat()
  return (
    <>
      <IconButton
        icon={ListRestart}
        label="History"
        keys={keysOf('history')}
        disabled={!canEdit}
        onClick={() => onPanel('history')}
      />
      <IconButton icon={Search} label="Find anything" keys={keysOf('palette')} onClick={() => onPanel('palette')} />
      <ViewMenu editor={editor} />
      <ScrollEnds />
    </>
  )
}
