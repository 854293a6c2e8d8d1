import { LayoutTemplate } from 'lucide-react'
import { useState } from 'react'
import { useSeat } from '@/components/seat/seat-context'
import type { Sources } from '@/components/seat/use-sources'
import { IconButton } from '@/components/ui/icon-button'
import { Closed, onDemand } from '@/components/ui/on-demand'
import type { EditorStore } from '@/lib/editor/state/editor-store'

const TemplatesPanel = onDemand(() => import('./templates-panel'), Closed)

/** Opens the templates for the layout in preview. */
export function TemplatesButton({ editor, sources }: { editor: EditorStore; sources: Sources }) {
  const { canEdit } = useSeat()
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  return (
    <>
      <IconButton
        icon={LayoutTemplate}
        label="Templates"
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        disabled={!canEdit}
        onClick={({ currentTarget }) => setAnchor(anchor ? null : currentTarget)}
      />
      {anchor ? (
        <TemplatesPanel anchor={anchor} editor={editor} sources={sources} onClose={() => setAnchor(null)} />
      ) : null}
    </>
  )
}
