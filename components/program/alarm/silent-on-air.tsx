import { useCallback, useEffect, useId, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { players } from '@/components/canvas/players'
import { useLost } from '@/components/seat/lost'
import { useAmiss } from '@/components/seat/pictures/amiss'
import { useDesk } from '@/components/seat/seat-context'
import { Button } from '@/components/ui/button'
import { isDoubtful } from '@/lib/editor/state/doubt'
import { heardOnAir, seenOnAir } from '@/lib/editor/state/seen-on-air'
import { AlarmFrame } from './alarm-frame'
import { Ear } from './ear'
import { WaysOut } from './ways-out'

/**
 * Watches the sound of what is on air, where the show plays its sources: one that was heard, and is digital silence
 * for some time, is told with the ways out. That may be meant, as a microphone that its owner has muted: whoever says
 * so is told again only once it was heard again.
 */
export function SilentOnAir() {
  const id = useId()
  const task = useDesk((state) => state.task)
  const roster = useDesk((state) => state.roster)
  const account = useDesk((state) => state.account)
  const want = useStore(players, (state) => state.want)
  const lost = useLost()
  const heard = useMemo(() => heardOnAir({ task, roster, account }), [task, roster, account])
  const seen = useMemo(
    () => new Set(seenOnAir({ task, roster, account }).map(({ streamId }) => streamId)),
    [task, roster, account],
  )
  useEffect(() => {
    want?.(
      id,
      heard.map(({ source }) => source),
    )
    return () => want?.(id, [])
  }, [want, id, heard])
  const { silent, meant, tell, isMeant, isBack } = useSilent()

  const told = heard.filter(({ streamId }) => silent.has(streamId) && !meant.has(streamId))
  const isTold = told.length > 0 && !lost
  useAmiss(isTold)
  const names = told.map(({ name }) => name).join(', ')
  const where = isDoubtful(task) ? 'Silent; may be on air' : 'Silent while on air'
  return (
    <>
      {heard.map(({ streamId, source }) => (
        <Ear
          key={streamId}
          source={source}
          isSeen={seen.has(streamId)}
          onSilent={(is) => tell(streamId, is)}
          onHeard={() => isBack(streamId)}
        />
      ))}
      {!isTold ? null : (
        <AlarmFrame label="Silent on air" says={[`${where}, as played here: ${names}`]}>
          <WaysOut away={told} />
          <Button
            variant="warning"
            size="small"
            className="mt-1.5"
            onClick={() => isMeant(told.map(({ streamId }) => streamId))}
          >
            It is meant
          </Button>
        </AlarmFrame>
      )}
    </>
  )
}

const NONE: ReadonlySet<string> = new Set()

/** Holds who is silent, by stream, and of whom somebody said that it is meant. */
function useSilent() {
  const [silent, setSilent] = useState(NONE)
  const [meant, setMeant] = useState(NONE)
  const tell = useCallback((streamId: string, is: boolean) => {
    setSilent((before) => withOne(before, streamId, is))
  }, [])
  // A page that was hidden, or a new connection, hears nothing for a while, and what was meant is meant still.
  const isBack = useCallback((streamId: string) => setMeant((before) => withOne(before, streamId, false)), [])
  const isMeant = (ids: readonly string[]) => setMeant((before) => new Set([...before, ...ids]))
  return { silent, meant, tell, isMeant, isBack }
}

function withOne(set: ReadonlySet<string>, one: string, is: boolean): ReadonlySet<string> {
  if (set.has(one) === is) return set
  return is ? new Set([...set, one]) : new Set([...set].filter((other) => other !== one))
}
