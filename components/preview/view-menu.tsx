'use client'

import { Grid3x3 } from 'lucide-react'
import { useState } from 'react'
import { IconButton } from '@/components/ui/icon-button'
import type { EditorStore } from '@/lib/editor/state/editor-store'
import { ViewPanel } from './view-panel'

/** Opens what can be shown over the canvas. Its button and its panel are fetched later. */
export default function ViewMenu({ editor }: { editor: EditorStore }) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  return (
    <>
      <IconButton
        icon={Grid3x3}
        label="Guides and grid"
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        onClick={({ currentTarget }) => setAnchor(anchor ? null : currentTarget)}
      />
      {anchor ? <ViewPanel anchor={anchor} editor={editor} onClose={() => setAnchor(null)} /> : null}
    </>
  )
}
