import type { StartMixBody } from '@/lib/zego/wire'

/**
 * Describes the request that a program sends when it is run. The program signs it and reads the ServerSecret from
 * ZEGO_SERVER_SECRET, so that no program ever holds one. `endpoint` is an address as URL.href writes it, without a
 * query.
 */
export type ProgramRequest = Readonly<{
  endpoint: string
  action: 'StartMix'
  appId: number
  isTest: boolean
  body: StartMixBody
}>

/** Writes a complete program. It prints the answer, and ends with 0 only if its Code is 0. */
export type WriteProgram = (request: ProgramRequest) => string

export const SEQUENCE_RISES = 'Sequence must rise with every request for this task: a lower one is not carried out.'
export const NO_SECRET = 'Set ZEGO_SERVER_SECRET to the ServerSecret of the AppId.'
export const NO_ANSWER = 'No answer from ZEGOCLOUD.'
export const NOT_ACCEPTED = 'ZEGOCLOUD did not accept it.'
