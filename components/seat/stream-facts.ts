import { useEffect } from 'react'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import * as z from '@/lib/shared/schema'
import { cardAddress } from './card-address'
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

/** By stream ids, or addresses: the shape of a source, and where the sandbox draws its test card. */
export type StreamFacts = ReadonlyMap<string, Readonly<{ aspect: number; soundOnly: boolean; card: string | null }>>

/**
 * Holds what is known of sources, for all who ask: it is empty before. What plays a source adds the shape that it sees
 * (pictures/seen-shapes.ts).
 */
export const knownFacts = createStore<StreamFacts>(() => new Map())

/** The last question, which all who ask the same share. */
let asked = ''

/**
 * Asks the sandbox about the streams of the show's room, again whenever there are others. Without a sandbox nobody
 * tells.
 */
export function useKnownFacts(): StreamFacts {
  const { mode, appId } = useDesk((state) => state.account)
  const streams = useDesk((state) => state.roster.entries.map((entry) => entry.streamId).join())
  useEffect(() => {
    const question = `${appId} ${streams}`
    if (mode !== 'sandbox' || asked === question) return
    asked = question
    readStreamFacts(appId).then(
      (facts) => asked === question && knownFacts.setState(facts, true),
      () => (asked = ''),
    )
  }, [mode, appId, streams])
  return useStore(knownFacts)
}

async function readStreamFacts(appId: number): Promise<StreamFacts> {
  const response = await fetch(`/sandbox/control?received=0&appId=${appId}`)
  const control = Control.safeParse(await response.json())
  const streams = control.success ? control.data.rooms.flatMap((room) => room.streams) : []
  return new Map(
    streams.map(({ streamId, width, height, soundOnly }) => [
      streamId,
      {
        aspect: width > 0 && height > 0 ? width / height : 16 / 9,
        soundOnly,
        card: soundOnly ? null : cardAddress(streamId, appId),
      },
    ]),
  )
}
