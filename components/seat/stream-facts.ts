import { useEffect, useState } from 'react'
import * as z from '@/lib/shared/schema'

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

/**
 * Asks the sandbox about its streams, again whenever `streams` changes. `appId` is null without a sandbox: nothing else
 * tells.
 */
export function useStreamFacts(appId: number | null, streams: string): StreamFacts {
  const [facts, setFacts] = useState(UNKNOWN)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another stream in the room is the reason to ask again
  useEffect(() => {
    if (appId === null) return
    const leaving = new AbortController()
    readStreamFacts(appId, leaving.signal).then(setFacts, () => {})
    return () => leaving.abort()
  }, [appId, streams])
  return facts
}

async function readStreamFacts(appId: number, signal: AbortSignal): Promise<StreamFacts> {
  const response = await fetch(`/sandbox/control?received=0&appId=${appId}`, { signal })
  const control = Control.safeParse(await response.json())
  const streams = control.success ? control.data.rooms.flatMap((room) => room.streams) : []
  return new Map(
    streams.map(({ streamId, width, height, soundOnly }) => [
      streamId,
      { aspect: width > 0 && height > 0 ? width / height : 16 / 9, soundOnly },
    ]),
  )
}
