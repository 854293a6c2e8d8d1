'use client'

import {
  ArrowDown,
  ArrowDownToLine,
  ArrowUp,
  ArrowUpToLine,
  Copy,
  LayoutGrid,
  LayoutTemplate,
  Redo2,
  Trash2,
  Undo2,
} from 'lucide-react'
import type { ReactNode } from 'react'
import { actOnClipboard } from '@/components/seat/clipboard/clipboard'
import { keysOf } from '@/components/seat/printed-keys'
import { useEditor, useSeat } from '@/components/seat/seat-context'
import { VIEW_ONLY } from '@/components/seat/view-only'
import { IconButton } from '@/components/ui/icon-button'
import { whenIdle } from '@/components/ui/on-demand'
import { type EditorCommand, runIn } from '@/lib/editor/commands'
import type { EditorStore } from '@/lib/editor/state/editor-store'
import { inputOf } from '@/lib/layout/document'
import { SaveState } from './save-state'
import type { OnPanel } from './toolbar-end'

const ToolbarEnd = whenIdle(() => import('./toolbar-end'))

type PreviewToolbarProps = {
  editor: EditorStore
  onArrange: () => void
  /** The templates are open beside this button. */
  templatesAt: HTMLElement | null
  onTemplates: (button: HTMLElement | null) => void
  onPanel: OnPanel
}

/** Has a button for each command on the selection, with its key. */
export function PreviewToolbar({ editor, onArrange, templatesAt, onTemplates, onPanel }: PreviewToolbarProps) {
  const { desk, canEdit } = useSeat()
  const canUndo = useEditor(editor, (state) => state.past.length > 0)
  const canRedo = useEditor(editor, (state) => state.future.length > 0)
  const some = useEditor(editor, (state) => state.selection.length > 0) && canEdit
  // The watermark stands above them all, and there is one at most.
  const someInput =
    useEditor(editor, ({ selection, document }) => selection.some((id) => inputOf(document, id) !== null)) && canEdit
  const does = (command: EditorCommand) => () => runIn(command, editor)
  return (
    <div
      role="toolbar"
      aria-label="Edit the preview"
      className="flex min-h-10 scroll-px-9 items-center gap-0.5 overflow-x-auto border-b bg-surface px-2"
    >
      <IconButton
        icon={Undo2}
        label="Undo"
        keys={keysOf('undo')}
        disabled={!canUndo || !canEdit}
        onClick={does({ do: 'undo' })}
      />
      <IconButton
        icon={Redo2}
        label="Redo"
        keys={keysOf('redo')}
        disabled={!canRedo || !canEdit}
        onClick={does({ do: 'redo' })}
      />
      <SaveState />
      <Divider />
      <IconButton icon={LayoutGrid} label="Arrange" keys={keysOf('arrange')} disabled={!canEdit} onClick={onArrange} />
      <IconButton
        icon={LayoutTemplate}
        label="Templates"
        data-press="templates"
        aria-haspopup="dialog"
        aria-expanded={templatesAt !== null}
        disabled={!canEdit}
        onClick={({ currentTarget }) => onTemplates(templatesAt ? null : currentTarget)}
      />
      <Divider />
      <IconButton
        icon={ArrowUpToLine}
        label="To front"
        keys={keysOf('bring-to-front')}
        disabled={!someInput}
        onClick={does({ do: 'bring-to-front' })}
      />
      <IconButton
        icon={ArrowUp}
        label="Forward"
        keys={keysOf('bring-forward')}
        disabled={!someInput}
        onClick={does({ do: 'bring-forward' })}
      />
      <IconButton
        icon={ArrowDown}
        label="Backward"
        keys={keysOf('send-backward')}
        disabled={!someInput}
        onClick={does({ do: 'send-backward' })}
      />
      <IconButton
        icon={ArrowDownToLine}
        label="To back"
        keys={keysOf('send-to-back')}
        disabled={!someInput}
        onClick={does({ do: 'send-to-back' })}
      />
      <Divider />
      <IconButton
        icon={Copy}
        label="Duplicate"
        keys={keysOf('duplicate')}
        disabled={!someInput}
        onClick={() => actOnClipboard('duplicate', desk, canEdit)}
      />
      <IconButton
        icon={Trash2}
        label="Delete"
        keys={keysOf('remove')}
        disabled={!some}
        onClick={does({ do: 'remove' })}
      />
      <span className="flex-1" />
      {canEdit ? null : <Note>{VIEW_ONLY}</Note>}
      {canEdit ? <Note>Ctrl moves without snapping</Note> : null}
      <ToolbarEnd editor={editor} onPanel={onPanel} />
    </div>
  )
}

function Note({ children }: { children: ReactNode }) {
  return <span className="truncate text-xs text-faint max-xl:hidden">{children}</span>
}

function Divider() {
  return <span aria-hidden className="mx-1.5 h-4 w-px bg-line-strong" />
}
