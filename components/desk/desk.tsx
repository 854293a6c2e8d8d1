'use client'

import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
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
import { fetched } from '@/components/ui/fetching/fetched'
import { useFetched } from '@/components/ui/fetching/use-fetched'
import { Closed, OnItsWay, onDemand } from '@/components/ui/on-demand'
import { Part } from '@/components/ui/part-failed'
import { keysInUse } from '@/lib/editor/keys-in-use'
import type { Snapshot } from '@/lib/protocol/live'
import type { Person } from '@/lib/protocol/request'
import { EditAnnouncer } from './announcer'
import type { DeskPanel } from './commands/desk-panel'
import { ContextMenus } from './commands/later-menus'
import { OwnKeys } from './commands/later-own-keys'
import type { Perform } from './commands/perform'
import { useTypedAhead } from './commands/typed-ahead'
import { ConnectionBanner } from './connection'
import { DeskHeader } from './desk-header'
import { DeskTabs, TabPart } from './desk-tabs'
import { LayoutsRow } from './layouts-row'
import { OnAir } from './on-air'
import type { ScreenProps } from './screen/screen'
import { Shortcuts } from './shortcuts'
import { useLiveDesk } from './use-live-desk'
import { useWho } from './use-who'

const DeskDialogs = onDemand(() => import('./desk-dialogs'), Closed)
const Screen = onDemand(() => import('./screen/screen'))
const statusLine = fetched(async () => (await import('./status-line')).StatusLine)

/**
 * Shows the program alone, for a second screen. It stands here, so that its page and the desk's have the same code, and
 * the desk's is not cut up for it.
 */
export function ProgramScreen(props: ScreenProps) {
  return <Screen {...props} useLive={useLiveDesk} onAir={<OnAir />} />
}

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
    void statusLine.load().catch(() => {})
  }, [])
  return (
    <SeatProvider desk={desk} canEdit={who.canEdit} announce={announce}>
      <OutlookProvider>
        <DeskScreen roleName={who.role} isOther={who.isOther} heard={live} />
        <output ref={live} aria-live="polite" aria-label="Announcements" className="sr-only contain-strict" />
      </OutlookProvider>
    </SeatProvider>
  )
}

type DeskScreenProps = { roleName: string; isOther: boolean; heard: RefObject<HTMLOutputElement | null> }

function DeskScreen({ roleName, isOther, heard }: DeskScreenProps) {
  const [panel, setPanel] = useState<DeskPanel | null>(null)
  const dropTarget = useRef<DropTarget>(null)
  const editor = usePreviewEditor()
  const sources = useSources()
  const StatusLine = useFetched(statusLine)
  const showId = useDesk((state) => state.show.id)
  useEffect(() => {
    if (isRestartUnfinished(showId)) setPanel('restart')
  }, [showId])
  useTypedAhead(panel === 'palette')
  const doing = useRef<Perform>(null)
  // Whoever gives commands other keys reads them everywhere at once.
  useStore(keysInUse)
  return (
    <div className="desk">
      <Part>
        <DeskHeader roleName={roleName} open={setPanel} />
      </Part>
      <ConnectionBanner isOther={isOther} />
      <aside aria-label="Sources and layers" className="flex min-h-0 flex-col border-r bg-surface">
        <TabPart tab="sources">
          <RosterPanel
            sources={sources}
            dropTarget={dropTarget}
            onAdd={() => setPanel('add-source')}
            onRehearse={() => setPanel('rehearsal')}
            onRoom={() => setPanel('room')}
          />
        </TabPart>
        <TabPart tab="layers">{editor ? <LayerList editor={editor} sources={sources} /> : null}</TabPart>
      </aside>
      <main className="flex min-h-0 min-w-0 flex-col">
        <Part>
          {editor ? (
            <PreviewPane editor={editor} sources={sources} dropTarget={dropTarget} onPanel={setPanel}>
              {StatusLine ? <StatusLine heard={heard} editor={editor} /> : null}
            </PreviewPane>
          ) : (
            <NoPreview />
          )}
        </Part>
        <Part>
          <IssuesLine />
        </Part>
      </main>
      <aside aria-label="Program and inspector" className="flex min-h-0 flex-col border-l bg-surface">
        <TabPart tab="program">
          <ProgramMonitor
            pictureOf={sources.drawingOf}
            aspectOf={sources.aspectOf}
            onOutput={(id) => setPanel(`output ${id}`)}
            onPlayback={() => setPanel('playback')}
          />
        </TabPart>
        <TabPart tab="inspector">{editor ? <Inspector editor={editor} sources={sources} /> : null}</TabPart>
      </aside>
      <DeskTabs />
      <Part>
        <LayoutsRow doing={doing} pictureOf={sources.drawingOf} aspectOf={sources.aspectOf} />
      </Part>
      <Part>
        <TakeBar />
      </Part>
      <Shortcuts onPanel={setPanel} onArrange={sources.arrange} doing={doing} />
      <ContextMenus doing={doing} />
      <OwnKeys />
      {editor ? <EditAnnouncer editor={editor} nameOf={sources.nameOf} /> : null}
      {/* What is typed before the palette is there reaches no shortcut: to those, a dialog is open. */}
      {panel === 'palette' ? <OnItsWay /> : null}
      {panel ? (
        <DeskDialogs
          panel={panel}
          editor={editor}
          sources={sources}
          doing={doing}
          onPanel={setPanel}
          onClose={() => setPanel(null)}
        />
      ) : null}
    </div>
  )
}
