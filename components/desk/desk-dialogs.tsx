'use client'

import { type RefObject, useMemo, useState } from 'react'
import type { Sources } from '@/components/seat/use-sources'
import { WantedPlace } from '@/components/ui/docked'
import { fetched } from '@/components/ui/fetching/fetched'
import { Closed, onDemand } from '@/components/ui/on-demand'
import type { EditorStore } from '@/lib/editor/state/editor-store'
import type { DeskPanel } from './commands/desk-panel'
import type { Perform } from './commands/perform'

const CommandPalette = onDemand(() => import('./commands/command-palette'), Closed)
const FollowDialog = onDemand(() => import('./follow-dialog'), Closed)
const HistoryPanel = onDemand(() => import('./commands/history-panel'), Closed)
const AddSourceDialog = onDemand(() => import('@/components/sources/add-source-dialog'), Closed)
const PlaybackPanel = onDemand(() => import('@/components/program/playback/playback-panel'), Closed)
const RehearsalPanel = onDemand(() => import('@/components/rehearsal/rehearsal-panel'), Closed)
const RequestsPanel = onDemand(() => import('@/components/program/requests-panel'), Closed)
const ShortcutsHelp = onDemand(() => import('./shortcuts-help'), Closed)
const UnfinishedRestart = onDemand(() => import('@/components/show-settings/unfinished-restart'), Closed)
const ShowSettingsDialog = onDemand(() => import('@/components/show-settings/show-settings-dialog'), Closed)

// Fetches the code that changes the show and its strip early, so that it is there without a network, and after an
// upgrade of the server, too. lib/editor fetches it when it is asked for.
fetched(() => import('@/lib/editor/actions/save-show'))
fetched(() => import('@/lib/editor/actions/restart'))
fetched(() => import('@/lib/editor/actions/layout-actions'))
fetched(() => import('@/lib/editor/sync/lost-words'))

type DeskDialogsProps = {
  panel: DeskPanel
  editor: EditorStore | null
  sources: Sources
  doing: RefObject<Perform | null>
  onPanel: (panel: DeskPanel) => void
  onClose: () => void
}

/** These lie beside the desk, where there is room, and stay there while something else opens over it. */
const docks = (panel: DeskPanel) =>
  panel === 'requests' ||
  panel === 'playback' ||
  panel === 'rehearsal' ||
  panel === 'settings' ||
  panel === 'room' ||
  panel.startsWith('output ')

/**
 * Holds the dialogs and panels that open over the desk or beside it. Each is fetched when it is first opened. What is
 * docked gives its place to another panel once it has asked for what is not saved in it.
 */
export default function DeskDialogs(props: DeskDialogsProps) {
  const { panel, onPanel, onClose } = props
  const [docked, setDocked] = useState(docks(panel) ? panel : null)
  const wanted = docks(panel) && panel !== docked ? panel : null
  if (wanted && !docked) setDocked(wanted)
  const settle = useMemo(
    () => (wanted && docked ? (mayHave: boolean) => (mayHave ? setDocked(wanted) : onPanel(docked)) : null),
    [wanted, docked, onPanel],
  )
  const closeDocked = () => {
    setDocked(null)
    if (docks(panel)) onClose()
  }
  return (
    <>
      {docked ? (
        <WantedPlace value={settle}>
          <OnePanel key={docked} {...props} panel={docked} onClose={closeDocked} />
        </WantedPlace>
      ) : null}
      {docks(panel) ? null : <OnePanel {...props} onClose={() => (docked ? onPanel(docked) : onClose())} />}
    </>
  )
}

function OnePanel({ panel, editor, sources, doing, onPanel, onClose }: DeskDialogsProps) {
  switch (panel) {
    case 'settings':
      return <ShowSettingsDialog outputId={null} sources={sources} onClose={onClose} />
    case 'room':
      return <ShowSettingsDialog outputId={null} atRoom sources={sources} onClose={onClose} />
    case 'requests':
      return <RequestsPanel pictureOf={sources.drawingOf} aspectOf={sources.aspectOf} onClose={onClose} />
    case 'playback':
      return <PlaybackPanel onClose={onClose} />
    case 'help':
      return <ShortcutsHelp onClose={onClose} />
    case 'palette':
      return <CommandPalette sources={sources} doing={doing} onPanel={onPanel} onClose={onClose} />
    case 'history':
      return <HistoryPanel editor={editor} onClose={onClose} />
    case 'follow':
      return <FollowDialog onClose={onClose} />
    case 'add-source':
      return <AddSourceDialog onClose={onClose} onAdd={sources.place} />
    case 'rehearsal':
      return <RehearsalPanel onClose={onClose} />
    case 'restart':
      return <UnfinishedRestart onClose={onClose} />
    default:
      return <ShowSettingsDialog outputId={panel.slice('output '.length)} sources={sources} onClose={onClose} />
  }
}
