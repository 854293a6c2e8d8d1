'use client'

import { ChevronLeft, CircleHelp, History, Pencil, Settings } from 'lucide-react'
import { useState } from 'react'
import { switchPlates, usePlates } from '@/components/seat/plates/name-plates'
import { keysOf } from '@/components/seat/printed-keys'
import { useDesk, useSeat } from '@/components/seat/seat-context'
import { SignOut } from '@/components/seat/sign-out'
import { IconButton } from '@/components/ui/icon-button'
import { whenIdle } from '@/components/ui/on-demand'
import { Pill } from '@/components/ui/pill'
import { Renameable } from '@/components/ui/renameable'
import type { DeskPanel } from './commands/desk-panel'
import { ConnectionPill } from './connection'
import { OnAir } from './on-air'
import { TaskPill } from './task-pill'

const Padlock = whenIdle(() => import('./commands/padlock'))
const Later = whenIdle(() => import('./later-in-header'))

type DeskHeaderProps = { roleName: string; open: (panel: DeskPanel) => void }

export function DeskHeader({ roleName, open }: DeskHeaderProps) {
  const roomId = useDesk((state) => state.show.settings.roomId)
  const sandbox = useDesk((state) => state.account.mode === 'sandbox')
  const me = useDesk((state) => state.me)
  const { announce, canEdit } = useSeat()
  const hasPlates = usePlates()
  return (
    <header className="flex min-w-0 items-center gap-2.5 border-b bg-surface px-2.5">
      {/* It loads a whole new page: while something is unsaved the browser then asks first. */}
      <a
        href="/shows"
        aria-label="All shows"
        className="touchable inline-flex items-center gap-0.5 rounded-md py-1 pr-1.5 text-base font-semibold hover:bg-raised"
      >
        <ChevronLeft aria-hidden size={16} className="text-faint" />
        Mixdesk
      </a>
      <span aria-hidden className="text-faint">
        /
      </span>
      <ShowName />
      <span className="max-w-40 truncate text-xs text-muted max-xl:hidden" title={roomId}>
        {roomId ? `room ${roomId}` : 'no room'}
      </span>
      <div data-facts>
        <OnAir />
        <TaskPill />
        {sandbox ? (
          <Pill tone="sandbox" title="The built-in sandbox: nothing leaves this machine.">
            SANDBOX
          </Pill>
        ) : null}
        <ConnectionPill />
      </div>
      <span className="flex-1" />
      <Later />
      {canEdit ? <Padlock /> : null}
      <IconButton icon={History} label="Requests" onClick={() => open('requests')} />
      <IconButton icon={CircleHelp} label="Keyboard shortcuts" keys={keysOf('help')} onClick={() => open('help')} />
      <IconButton icon={Settings} label="Show settings" onClick={() => open('settings')} />
      <SignOut
        name={me.name}
        role={roleName}
        more={[
          {
            label: hasPlates ? 'Hide name plates' : 'Show name plates',
            keys: keysOf('plates'),
            onSelect: () => switchPlates(announce),
          },
        ]}
      />
    </header>
  )
}

function ShowName() {
  const { desk, canEdit } = useSeat()
  const name = useDesk((state) => state.show.name)
  const [editing, setEditing] = useState(false)
  return (
    <h1 className="group flex min-w-24 max-w-72 items-center gap-0.5 text-sm font-semibold">
      <Renameable
        name={name}
        label="Name of the show"
        editing={editing}
        onEditing={setEditing}
        onRename={(next) => void desk.renameShow(next)}
      />
      {canEdit && !editing ? <IconButton icon={Pencil} label="Rename show" onClick={() => setEditing(true)} /> : null}
    </h1>
  )
}
