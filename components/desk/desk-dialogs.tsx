'use client'

import dynamic from 'next/dynamic'
import type { Sources } from './use-sources'

const AddSourceDialog = dynamic(() => import('./add-source-dialog'))
const RequestsPanel = dynamic(() => import('./requests-panel'))
const ShortcutsHelp = dynamic(() => import('./shortcuts-help'))
const ShowSettingsDialog = dynamic(() => import('./show-settings-dialog'))

export type DeskPanel = 'settings' | 'requests' | 'help' | 'add-source'

/** What opens over the desk, fetched when it is first asked for. */
export function DeskDialogs({ panel, sources, onClose }: { panel: DeskPanel; sources: Sources; onClose: () => void }) {
  switch (panel) {
    case 'settings':
      return <ShowSettingsDialog onClose={onClose} />
    case 'requests':
      return <RequestsPanel onClose={onClose} />
    case 'help':
      return <ShortcutsHelp onClose={onClose} />
    case 'add-source':
      return <AddSourceDialog onClose={onClose} onAdd={sources.place} />
  }
}
