import { DEFAULT_ACCOUNT } from '@/lib/protocol/default-account'
import type { Context } from '@/lib/server/context'
import { isFailure } from '@/lib/shared/failures'
import { callbackSecretOf, endpointOfRow } from './credentials'

/** Holds the account that the built-in sandbox serves, with its secrets. `revision` rises with every change. */
export type SandboxAccount = Readonly<{
  id: string
  revision: number
  appId: number
  serverSecret: string
  callbackSecret: string | null
  isTest: boolean
  maxInputs: number
  maxOutputs: number
  maxFps: number
  timingControl: boolean
}>

/**
 * Reads the account of the AppId, if its requests go to the sandbox of this process; those of the environment's account
 * always may. It is null for every other AppId, and for an account whose secrets cannot be read.
 */
export async function readSandboxAccount(
  { db, env, vault }: Pick<Context, 'db' | 'env' | 'vault'>,
  appId: number,
): Promise<SandboxAccount | null> {
  if (appId === env.zego.appId) return { id: DEFAULT_ACCOUNT, revision: 0, ...env.zego }
  const row = await db
    .selectFrom('zego_accounts')
    .selectAll()
    .where('app_id', '=', appId)
    .where('region', '=', 'sandbox')
    .executeTakeFirst()
  if (!row) return null
  try {
    return {
      id: row.id,
      revision: row.revision,
      ...endpointOfRow({ env, vault }, row).credentials,
      callbackSecret: callbackSecretOf(vault, row),
      isTest: row.is_test !== 0,
      maxInputs: row.max_inputs,
      maxOutputs: row.max_outputs,
      maxFps: row.max_fps,
      timingControl: row.timing_control !== 0,
    }
  } catch (error) {
    if (isFailure(error)) return null
    throw error
  }
}
