'use client'

import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import { shownAids } from '@/components/canvas/aids/shown'
import { keysOf } from '@/components/seat/printed-keys'
import { useEditor } from '@/components/seat/seat-context'
import { Segmented } from '@/components/ui/fields/segmented'
import { Switch } from '@/components/ui/fields/switch'
import { FloatingPanel } from '@/components/ui/floating-panel'
import { Keys } from '@/components/ui/tooltip'
import type { Aid } from '@/lib/editor/aids/aids'
import { shownAreas } from '@/lib/editor/aids/lines'
import type { EditorStore } from '@/lib/editor/state/editor-store'
import { SAFE_AREAS } from '@/lib/geometry/marking/safe-areas'
import { GridFields } from './grid-fields'
import { GuideList } from './guide-list'
import { HolesPart } from './holes-part'

const AREAS = [
  { value: 'ebu-r95', label: SAFE_AREAS['ebu-r95'].name },
  { value: 'reels', label: SAFE_AREAS.reels.name },
  { value: 'tiktok', label: SAFE_AREAS.tiktok.name },
] as const

/** Shows what each of the areas keeps clear of. */
const SAYS = {
  'ebu-r95': 'Action within 93 %, graphics within 90 %.',
  reels: 'What Reels and Stories cover with their own buttons.',
  tiktok: 'What TikTok covers, with a caption of a few lines.',
} as const

type ViewPanelProps = { anchor: HTMLElement; editor: EditorStore; onClose: () => void }

/** Switches what lies over the canvas. It is this browser's alone, and no part of a take. */
export function ViewPanel({ anchor, editor, onClose }: ViewPanelProps) {
  const frame = useEditor(editor, (state) => state.frame)
  const aids = useStore(shownAids)
  const areas = shownAreas(aids, frame)
  return (
    <FloatingPanel title="Guides and grid" anchor={anchor} onClose={onClose}>
      <p className="border-b px-3.5 py-2 text-xs text-muted">Nothing of it goes on air. What is shown is snapped to.</p>
      <Part aid="safe-areas" label="Safe areas">
        <Segmented
          label="Safe areas of"
          value={areas}
          choices={AREAS}
          onChange={(value) => shownAids.setState({ areas: value })}
        />
        <p className="pt-1.5 text-xs text-muted">{SAYS[areas]}</p>
      </Part>
      <Part aid="grid" label="Grid">
        <GridFields aids={aids} />
      </Part>
      <Part aid="rulers" label="Rulers and guides">
        <GuideList editor={editor} />
      </Part>
      <HolesPart editor={editor} />
    </FloatingPanel>
  )
}

/** Shows what belongs to an aid while it is on. */
function Part({ aid, label, children }: { aid: Aid; label: string; children: ReactNode }) {
  const isOn = useStore(shownAids, (aids) => aids[aid])
  const keys = keysOf(aid)
  return (
    <section aria-label={label} className="border-b px-3.5 py-2 last:border-b-0">
      <div className="flex items-center gap-2">
        <div className="flex-1">
          <Switch
            label={label}
            checked={isOn}
            onChange={({ currentTarget }) => shownAids.setState({ [aid]: currentTarget.checked })}
          />
        </div>
        {keys ? (
          <span className="text-xs text-muted">
            <Keys of={keys} />
          </span>
        ) : null}
      </div>
      {isOn ? <div className="pt-1 pb-1.5">{children}</div> : null}
    </section>
  )
}
