import type { ProgramRequest } from '@/lib/mix/programs/program'
import { MESSAGES } from '@/lib/shared/messages'
import * as z from '@/lib/shared/schema'
import { type Answered, call } from './call'

const WithSequence = z.object({ Sequence: z.number() })

const Told = z.object({
  /** It is displayed whole, so that no field of it is left out here. */
  body: z.unknown().check(z.refine((body) => WithSequence.safeParse(body).success)),
  issues: z.array(z.object({ severity: z.enum(['error', 'warning']), message: z.string() })),
  call: z.object({ endpoint: z.string(), appId: z.number(), isTest: z.boolean() }),
})

export type StartMixNow = Readonly<{ request: ProgramRequest; issues: z.infer<typeof Told>['issues'] }>

/** Reads the request that a take of this layout would send now, from the state of the server. */
export async function readStartMix(layoutId: string): Promise<Answered<StartMixNow>> {
  const answer = await call('GET', `/api/layouts/${encodeURIComponent(layoutId)}/startmix`)
  if (!answer.ok) return answer
  const told = Told.safeParse(answer.value)
  if (!told.success) return { ok: false, message: MESSAGES.unreadable, details: [], isRefusal: false }
  const body = told.data.body as ProgramRequest['body']
  return { ok: true, value: { request: { action: 'StartMix', ...told.data.call, body }, issues: told.data.issues } }
}
