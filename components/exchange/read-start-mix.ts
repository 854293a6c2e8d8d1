import type { Issue } from '@/lib/mix/check/check'
import type { ProgramRequest } from '@/lib/mix/programs/program'
import { type Answered, call } from './call'

type Told = { body: ProgramRequest['body']; issues: readonly Issue[]; call: Omit<ProgramRequest, 'action' | 'body'> }
export type StartMixNow = Readonly<{ request: ProgramRequest; issues: readonly Issue[] }>

/** Reads the request that a take of this layout would send now, from the state of the server. */
export async function readStartMix(layoutId: string): Promise<Answered<StartMixNow>> {
  const answer = await call('GET', `/api/layouts/${encodeURIComponent(layoutId)}/startmix`)
  if (!answer.ok) return answer
  const { body, issues, call: target } = answer.value as Told
  return { ok: true, value: { request: { action: 'StartMix', ...target, body }, issues } }
}
