'use client'

import { lazy, Suspense } from 'react'
import type { Sources } from '@/components/seat/use-sources'

const AddSourceDialog = lazy(() => import('@/components/sources/add-source-dialog'))
const PlaybackPanel = lazy(() => import('@/components/program/playback-panel'))
const RehearsalPanel = lazy(() => import('@/components/rehearsal/rehearsal-panel'))
const RequestsPanel = lazy(() => import('@/components/program/requests-panel'))
const ShortcutsHelp = lazy(() => import('./shortcuts-help'))
const UnfinishedRestart = lazy(() => import('@/components/show-settings/unfinished-restart'))
const ShowSettingsDialog = lazy(() => import('@/components/show-settings/show-settings-dialog'))

export type DeskPanel = 'settings' | 'requests' | 'playback' | 'help' | 'add-source' | 'rehearsal' | 'restart'

/** `outputId` is the output that the settings are opened for, if one. */
type DeskDialogProps = { panel: DeskPanel; outputId: string | null; sources: Sources; onClose: () => void }

/** The dialogs and panels that open over the desk. Each is fetched when it is first opened. */
export function DeskDialogs(props: DeskDialogProps) {
  return (
    <Suspense>
      <OpenPanel {...props} />
    </Suspense>
  )
}

function OpenPanel({ panel, outputId, sources, onClose }: DeskDialogProps) {
  switch (panel) {
    case 'settings':
      return <ShowSettingsDialog outputId={outputId} onClose={onClose} />
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
