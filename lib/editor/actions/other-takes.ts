import type { Answer, Api, Belief, OtherSources } from '@/lib/editor/sync/api'
import type { MixRequest } from '@/lib/protocol/request'
import * as z from '@/lib/shared/schema'

/** Describes a take of anything but the preview. Its code is fetched later, and the desk sends it (take.ts). */
export type OtherTake = Readonly<{
  done: 'taken' | 'put back'
  /** It is what to say where nobody knows what came of it. */
  doubt: string
  /** It is false for what is to go on whichever layout is in preview. */
  isOfPreview?: boolean
  /** Names a layout whose edits are saved first, if that is done within a second. */
  saves?: string | null
  /** It does not wait for the pause after the last take. */
  isAtOnce?: boolean
  send: (api: Pick<Api, 'take' | 'takeBack'>, showId: string, belief: Belief) => Promise<Answer<MixRequest>>
}>

const Dangerous = z.object({ danger: z.string() })

/**
 * Puts on air again what was there before, or the accepted take `requestId`, exactly as it was sent. Where the last
 * sound or the last picture would go with that, `ask` is told so and nothing is sent; null puts it back all the same.
 */
export const backTo = (requestId: string | undefined, ask: ((danger: string) => void) | null): OtherTake => ({
  done: 'put back',
  doubt: 'What was on air before may or may not be on air again.',
  send: async (api, showId, belief) => {
    const wanted = { ...belief, ...(requestId && { requestId }), ...(ask && { ifSafe: true as const }) }
    const answer = await api.takeBack(showId, wanted)
    const told = answer.ok ? null : Dangerous.safeParse(answer.details)
    if (told?.success) ask?.(told.data.danger)
    return answer
  },
})

/** Takes what is on air with other sources: as it was sent, and not as it was edited since. */
export const onAirWith = (inputs: OtherSources, sequence: number): OtherTake => ({
  done: 'taken',
  doubt: 'Other sources may or may not be on air.',
  isOfPreview: false,
  send: (api, showId, belief) => api.take(showId, { ...belief, onAir: { sequence, inputs } }),
})

/**
 * Takes the show's layout for a panic, whatever is on air now and whoever took it: so that it states no belief about
 * that.
 */
export const panicTake = (layoutId: string): OtherTake => ({
  done: 'taken',
  doubt: 'The panic layout may or may not be on air.',
  isOfPreview: false,
  saves: layoutId,
  isAtOnce: true,
  send: (api, showId, { expectedSequence: _, ...belief }) => api.take(showId, { ...belief, panic: true }),
})
