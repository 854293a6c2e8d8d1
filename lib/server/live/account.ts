import type { Account } from '@/lib/desk/live'
import type { Env } from '@/lib/server/env'

/** What may be told of the account: never its secrets. */
export const accountOf = ({ zego }: Pick<Env, 'zego'>): Account => ({
  appId: zego.appId,
  isTest: zego.isTest,
  mode: zego.mode,
  maxInputs: zego.maxInputs,
  maxOutputs: zego.maxOutputs,
  maxFps: zego.maxFps,
})
