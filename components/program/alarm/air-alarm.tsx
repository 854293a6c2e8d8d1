'use client'

import { useMemo } from 'react'
import { useLost } from '@/components/seat/lost'
import { useDesk } from '@/components/seat/seat-context'
import { useNow } from '@/components/seat/use-now'
import { Name } from '@/components/ui/name'
import { type Away, awayOnAir } from '@/lib/editor/state/away'
import { isDoubtful } from '@/lib/editor/state/doubt'
import { leftOnAir } from '@/lib/editor/state/left-on-air'
import { leftOutOf } from '@/lib/editor/state/left-out'
import { switchedTo } from '@/lib/layout/room/switched-to'
import { MIXDESK } from '@/lib/protocol/request'
import { sayAlarms, sayAway } from './air-words'
import { AlarmFrame } from './alarm-frame'
import { Brake } from './brake'
import { ByItself } from './by-itself'
import { FollowsRoom } from './follows-room'
import { FrozenOnAir } from './frozen-on-air'
import { LeftOut } from './left-out'
import { SilentOnAir } from './silent-on-air'
import { useFollowsRoom } from './use-follows-room'
import { useReturns } from './use-returns'
import { WaysOut } from './ways-out'

/**
 * Watches what is on air for itself, whatever is in the preview: which of its sources left, why, and for how long their
 * last picture stays; and who was left out of it. It draws nothing while all are there, and tells of those that come
 * back.
 */
export function AirAlarm() {
  const isMeant = useDesk(
    (state) => leftOnAir(state) !== '' || leftOutOf(state).length > 0 || state.task.program?.by.id === MIXDESK.id,
  )
  const follows = useFollowsRoom()
  return (
    <>
      <Alarm />
      <FrozenOnAir />
      <SilentOnAir />
      <FollowsRoom />
      <ByItself />
      <LeftOut />
      <Brake isMeant={isMeant || follows} />
    </>
  )
}

function Alarm() {
  const task = useDesk((state) => state.task)
  const roster = useDesk((state) => state.roster)
  const account = useDesk((state) => state.account)
  const lost = useLost()
  const away = useMemo(() => awayOnAir({ task, roster, account }), [task, roster, account])
  useReturns(away)
  if (away.length === 0 || lost) return null
  return (
    <AlarmFrame label="Alarm on air" says={sayAlarms(away, isDoubtful(task))}>
      <ul className="mt-1 max-h-24 overflow-y-auto">
        {away.map((source) => (
          <Lost key={source.streamId} source={source} />
        ))}
      </ul>
      <WaysOut away={away} />
    </AlarmFrame>
  )
}

function Lost({ source }: { source: Away }) {
  const now = useNow()
  const { leaving } = source
  const to = useDesk(({ layouts }) => leaving && switchedTo(leaving, layouts)?.name)
  const said = { ...source, leaving: leaving && { ...leaving, to: to ?? leaving.to } }
  return (
    <li className="tabular-nums">
      <Name>{source.name}</Name>
      {source.because ? ` (${source.because})` : ''}: {sayAway(said, now)}
    </li>
  )
}
