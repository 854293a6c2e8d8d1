import { useEffect, useMemo, useState } from 'react'
import * as z from '@/lib/shared/schema'
import { useDesk } from './seat-context'

const Control = z.object({
  rooms: z.array(
    z.object({
      streams: z.array(
        z.object({ streamId: z.string(), width: z.number(), height: z.number(), soundOnly: z.boolean() }),
      ),
    }),
  ),
})

export type StreamFacts = ReadonlyMap<string, Readonly<{ aspect: number; soundOnly: boolean }>>

const UNKNOWN: StreamFacts = new Map()

/** The last question and its answer, which all who ask the same at the same time share. */
let asked: Readonly<{ question: string; facts: Promise<StreamFacts> }> | null = null

/**
 * Asks the sandbox about the streams of the show's room, again whenever there are others. Without a sandbox nobody
 * tells.
 */
export function useKnownFacts(): StreamFacts {
  const { mode, appId } = useDesk((state) => state.account)
  const entries = useDesk((state) => state.roster.entries)
  const streams = useMemo(() => entries.map((entry) => entry.streamId).join(), [entries])
  const [facts, setFacts] = useState(UNKNOWN)
  useEffect(() => {
    if (mode !== 'sandbox' || appId === null) return
    const question = `${appId} ${streams}`
    if (asked?.question !== question) asked = { question, facts: readStreamFacts(appId) }
    let isHere = true
    asked.facts.then(
      (known) => isHere && setFacts(known),
      () => (asked = null),
    )
    return () => {
      isHere = false
    }
  }, [mode, appId, streams])
  return facts
}

async function readStreamFacts(appId: number): Promise<StreamFacts> {
  const response = await fetch(`/sandbox/control?received=0&appId=${appId}`)
  const control = Control.safeParse(await response.json())
  const streams = control.success ? control.data.rooms.flatMap((room) => room.streams) : []
  return new Map(
    streams.map(({ streamId, width, height, soundOnly }) => [
      streamId,
      { aspect: width > 0 && height > 0 ? width / height : 16 / 9, soundOnly },
    ]),
  )
}
