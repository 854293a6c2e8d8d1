'use client'

import type { Sources } from '@/components/seat/use-sources'
import { fetched } from '@/components/ui/fetching/fetched'
import { Closed, onDemand } from '@/components/ui/on-demand'

const AddSourceDialog = onDemand(() => import('@/components/sources/add-source-dialog'), Closed)
const PlaybackPanel = onDemand(() => import('@/components/program/playback-panel'), Closed)
const RehearsalPanel = onDemand(() => import('@/components/rehearsal/rehearsal-panel'), Closed)
const RequestsPanel = onDemand(() => import('@/components/program/requests-panel'), Closed)
const ShortcutsHelp = onDemand(() => import('./shortcuts-help'), Closed)
const UnfinishedRestart = onDemand(() => import('@/components/show-settings/unfinished-restart'), Closed)
const ShowSettingsDialog = onDemand(() => import('@/components/show-settings/show-settings-dialog'), Closed)

// Fetches the code that changes the show early, so that it is there without a network, and after an upgrade of the
// server, too. lib/editor fetches it when it is asked for.
fetched(() => import('@/lib/editor/actions/save-show'))
fetched(() => import('@/lib/editor/actions/restart'))

export type DeskPanel = 'settings' | 'requests' | 'playback' | 'help' | 'add-source' | 'rehearsal' | 'restart' | 'room'

/** `outputId` is the output that the settings are opened for, where there is one. */
type DeskDialogProps = { panel: DeskPanel; outputId: string | null; sources: Sources; onClose: () => void }

/** Holds the dialogs and panels that open over the desk. Each is fetched when it is first opened. */
export function DeskDialogs({ panel, outputId, sources, onClose }: DeskDialogProps) {
  switch (panel) {
    case 'settings':
      return <ShowSettingsDialog outputId={outputId} sources={sources} onClose={onClose} />
    case 'room':
      return <ShowSettingsDialog outputId={null} atRoom sources={sources} onClose={onClose} />
    case 'requests':
      return <RequestsPanel onClose={onClose} />
    case 'playback':
      return <PlaybackPanel onClose={onClose} />
    case 'help':
      return <ShortcutsHelp onClose={onClose} />
    case 'add-source':
      return <AddSourceDialog onClose={onClose} onAdd={sources.place} />
    case 'rehearsal':
      return <RehearsalPanel onClose={onClose} />
    case 'restart':
      return <UnfinishedRestart onClose={onClose} />
  }
}
