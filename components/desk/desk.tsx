'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import type { DropTarget } from '@/components/canvas/preview-canvas-props'
import { Inspector } from '@/components/inspector/inspector'
import { IssuesLine } from '@/components/preview/issues-line'
import { NoPreview, PreviewPane } from '@/components/preview/preview-pane'
import { ProgramMonitor } from '@/components/program/program-monitor'
import { TakeBar } from '@/components/program/take-bar'
import { OutlookProvider } from '@/components/seat/outlook'
import { SeatProvider, useDesk, usePreviewEditor } from '@/components/seat/seat-context'
import { useSources } from '@/components/seat/use-sources'
import { isRestartUnfinished } from '@/components/show-settings/restart-key'
import { LayerList } from '@/components/sources/layer-list'
import { RosterPanel } from '@/components/sources/roster-panel'
import { Part } from '@/components/ui/part-failed'
import type { Snapshot } from '@/lib/protocol/live'
import type { Person } from '@/lib/protocol/request'
import { EditAnnouncer } from './announcer'
import type { DeskPanel } from './commands/desk-panel'
import { ContextMenus } from './commands/later-menus'
import type { Perform } from './commands/perform'
import { ConnectionBanner } from './connection'
import { DeskDialogs } from './desk-dialogs'
import { DeskHeader } from './desk-header'
import { LayoutsRow } from './layouts-row'
import { Shortcuts } from './shortcuts'
import { useLiveDesk } from './use-live-desk'
import { useWho } from './use-who'

type DeskProps = {
  snapshot: Snapshot
  /** The snapshot leaves out this many layouts. */
  coming: number
  me: Person
  roleName: string
  canEdit: boolean
  previewId: string | null
}

/** Shows the desk of one show, everything on one screen. */
export function Desk({ snapshot, coming, me, roleName, canEdit, previewId }: DeskProps) {
  const desk = useLiveDesk({ snapshot, coming, me, previewId })
  const who = useWho(desk, me, { role: roleName, canEdit })
  const live = useRef<HTMLOutputElement>(null)
  // The announcer writes here without React, so that an announcement renders nothing.
  const announce = useCallback((text: string) => {
    if (live.current) live.current.textContent = text
  }, [])
  return (
    <SeatProvider desk={desk} canEdit={who.canEdit} announce={announce}>
      <OutlookProvider>
        <DeskScreen roleName={who.role} isOther={who.isOther} />
        <output ref={live} aria-live="polite" aria-label="Announcements" className="sr-only contain-strict" />
      </OutlookProvider>
    </SeatProvider>
  )
}

function DeskScreen({ roleName, isOther }: { roleName: string; isOther: boolean }) {
  const [panel, setPanel] = useState<DeskPanel | null>(null)
  const [outputId, setOutputId] = useState<string | null>(null)
  const openOutput = useCallback((id: string) => {
    setOutputId(id)
    setPanel('settings')
  }, [])
  const closePanel = () => {
    setPanel(null)
    setOutputId(null)
  }
  const dropTarget = useRef<DropTarget>(null)
  const editor = usePreviewEditor()
  const sources = useSources()
  const showId = useDesk((state) => state.show.id)
  useEffect(() => {
    if (isRestartUnfinished(showId)) setPanel('restart')
  }, [showId])
  const doing = useRef<Perform>(null)
  return (
    <div className="grid h-dvh grid-cols-[248px_minmax(0,1fr)_296px] grid-rows-[44px_minmax(0,1fr)_132px_56px] overflow-hidden max-xl:grid-cols-[216px_minmax(0,1fr)_272px] pointer-coarse:grid-rows-[52px_minmax(0,1fr)_136px_60px]">
      <Part>
        <DeskHeader roleName={roleName} open={setPanel} />
      </Part>
      <aside aria-label="Sources and layers" className="flex min-h-0 flex-col border-r bg-surface">
        <Part>
          <RosterPanel
            sources={sources}
            dropTarget={dropTarget}
            onAdd={() => setPanel('add-source')}
            onRehearse={() => setPanel('rehearsal')}
            onRoom={() => setPanel('room')}
          />
        </Part>
        <Part>{editor ? <LayerList editor={editor} sources={sources} /> : null}</Part>
      </aside>
      <main className="flex min-h-0 min-w-0 flex-col">
        <ConnectionBanner isOther={isOther} />
        <Part>
          {editor ? <PreviewPane editor={editor} sources={sources} dropTarget={dropTarget} /> : <NoPreview />}
        </Part>
        <Part>
          <IssuesLine />
        </Part>
      </main>
      <aside aria-label="Program and inspector" className="flex min-h-0 flex-col border-l bg-surface">
        <Part>
          <ProgramMonitor
            pictureOf={sources.pictureOf}
            aspectOf={sources.aspectOf}
            onOutput={openOutput}
            onPlayback={() => setPanel('playback')}
          />
        </Part>
        <Part>{editor ? <Inspector editor={editor} sources={sources} /> : null}</Part>
      </aside>
      <Part>
        <LayoutsRow pictureOf={sources.pictureOf} aspectOf={sources.aspectOf} />
      </Part>
      <Part>
        <TakeBar />
      </Part>
      <Shortcuts onPanel={setPanel} onArrange={sources.arrange} doing={doing} />
      <ContextMenus doing={doing} />
      {editor ? <EditAnnouncer editor={editor} nameOf={sources.nameOf} /> : null}
      {panel ? (
        <DeskDialogs
          panel={panel}
          outputId={outputId}
          editor={editor}
          sources={sources}
          doing={doing}
          onPanel={setPanel}
          onClose={closePanel}
        />
      ) : null}
    </div>
  )
}
