import { fileStorage } from '@/lib/sandbox/file-storage'
import { requireEnabled } from '@/lib/sandbox/require-enabled'
import { createSandbox, type Sandbox } from '@/lib/sandbox/sandbox'
import { wait } from '@/lib/sandbox/wait'
import { type App, app } from '@/lib/server/app'

const KEY = Symbol.for('mixdesk.sandbox')
const slot = globalThis as { [KEY]?: { context: App; sandbox: Sandbox } | undefined }

/** The one sandbox of this process's app, which keeps its rooms and tasks in DATA_DIR. Failure `not-found` when it is off. */
export async function openSandbox(): Promise<Sandbox> {
  const context = await app()
  requireEnabled(context.env.sandbox.enabled)
  if (slot[KEY]?.context !== context) slot[KEY] = { context, sandbox: create(context) }
  return slot[KEY].sandbox
}

const create = ({ env, now, newId }: App): Sandbox =>
  createSandbox({
    account: env.zego,
    now,
    newId,
    wait,
    storage: fileStorage(env.dataDir, 'sandbox.json'),
    streams: env.sandbox.streams,
    limits: { maxInputs: env.zego.maxInputs, maxOutputs: env.zego.maxOutputs, maxFps: env.zego.maxFps },
  })
