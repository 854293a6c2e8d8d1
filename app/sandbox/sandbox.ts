import { post } from '@/lib/sandbox/callbacks/post'
import { wait } from '@/lib/sandbox/faults/wait'
import { requireEnabled } from '@/lib/sandbox/require-enabled'
import { createSandbox, type Sandbox } from '@/lib/sandbox/sandbox'
import { fileStorage } from '@/lib/sandbox/state/file-storage'
import { readSandboxAccount, type SandboxAccount } from '@/lib/server/accounts/sandbox-account'
import { type App, app } from '@/lib/server/app'

type Opened = Readonly<{ sandbox: Promise<Sandbox>; revision: number }>

const KEY = Symbol.for('mixdesk.sandbox')
const slot = globalThis as { [KEY]?: { context: App; byAccount: Map<string, Opened> } | undefined }

/**
 * Finds the sandbox of an account that uses it. An AppId of no such account gives null; `appId` null means that of the
 * environment. AppIds share neither rooms nor tasks, and keep them in DATA_DIR, so that a changed account finds them
 * again.
 *
 * @throws {Failure} not-found, where the sandbox is off
 */
export async function findSandbox(appId: number | null): Promise<Sandbox | null> {
  const context = await app()
  requireEnabled(context.env.sandbox.enabled)
  const account = await readSandboxAccount(context, appId ?? context.env.zego.appId)
  if (!account) return null

  if (slot[KEY]?.context !== context) slot[KEY] = { context, byAccount: new Map() }
  const { byAccount } = slot[KEY]
  const opened = byAccount.get(account.id)
  if (opened?.revision === account.revision) return opened.sandbox
  const sandbox = replace(context, account, opened?.sandbox)
  const opening = { sandbox, revision: account.revision }
  byAccount.set(account.id, opening)
  // One that could not be opened is opened anew by the next call.
  sandbox.catch(() => byAccount.get(account.id) === opening && byAccount.delete(account.id))
  return sandbox
}

/** Closes the older sandbox first, so that all of it is stored when the next one reads the file. */
async function replace(context: App, account: SandboxAccount, before: Promise<Sandbox> | undefined): Promise<Sandbox> {
  await (await before)?.close()
  return create(context, account)
}

/**
 * Finds the sandbox like `findSandbox`.
 *
 * @throws {Failure} not-found, also for an AppId without an account that uses the sandbox
 */
export async function openSandbox(appId: number | null): Promise<Sandbox> {
  const sandbox = await findSandbox(appId)
  requireEnabled(sandbox !== null)
  return sandbox
}

const create = ({ env, now, newId }: App, account: SandboxAccount): Sandbox =>
  createSandbox({
    account,
    now,
    newId,
    wait,
    storage: fileStorage(
      env.dataDir,
      account.appId === env.zego.appId ? 'sandbox.json' : `sandbox-${account.appId}.json`,
    ),
    streams: env.sandbox.streams,
    limits: {
      maxInputs: account.maxInputs,
      maxOutputs: account.maxOutputs,
      maxFps: account.maxFps,
      timingControl: account.timingControl,
    },
    callbacks: callbacksOf(env, account),
  })

/** Sends callbacks to the desk of this process. An account without a secret to sign with gets none. */
const callbacksOf = (
  { sandbox: { callbackUrl: url } }: App['env'],
  { callbackSecret: secret, isTest }: SandboxAccount,
) => (secret === null ? undefined : { url, secret, isTest, post })
