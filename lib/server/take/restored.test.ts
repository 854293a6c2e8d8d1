import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { receiveCallback } from '@/lib/server/callback/receive-callback'
import { callbackOf, postOf } from '@/lib/server/callback/testing/callback-of'
import type { Context } from '@/lib/server/context'
import { backUp } from '@/lib/server/db/backup'
import type { OpenDatabase } from '@/lib/server/db/open'
import { restore } from '@/lib/server/db/restore'
import { openFile } from '@/lib/server/db/testing/open-file'
import { testDatabaseUrl } from '@/lib/server/env'
import { readTask } from '@/lib/server/rows/read-task'
import { take } from './asking/take'
import { roomOf } from './testing/room-of'
import { openStudio, type Studio } from './testing/studio'
import { watchOnce } from './watch/watch'

const ada = { id: 'ada', name: 'Ada' }

let studio: Studio
let restored: OpenDatabase | null = null
afterEach(async () => {
  await restored?.close()
  restored = null
  await studio.close()
})

const takeOpening = () => take(studio.context, ada, studio.showId, { layoutId: studio.opening.id })
const takeSlides = () => take(studio.context, ada, studio.showId, { layoutId: studio.slides.id })

function makeBackup(): string {
  const folder = join(studio.context.env.dataDir, 'backup')
  backUp(studio.context.env.dataDir, folder, [])
  return folder
}

/** Goes on with the backup, in another folder, as a desk that was started on it. */
async function putBack(folder: string): Promise<Context> {
  const dataDir = join(studio.context.env.dataDir, 'restored')
  await restore({ dataDir, folder, secrets: [], overwrites: false, now: studio.clock.now, check: () => {} })
  rmSync(folder, { recursive: true })
  restored = await openFile(dataDir)
  return { ...studio.context, db: restored.db }
}

async function started(context: Context, seq: number) {
  const fields = { event: 'mix_start', task_id: `${context.env.zego.appId}:${studio.taskId}`, seq: String(seq) }
  await receiveCallback(context, postOf(JSON.stringify(callbackOf(context.env.zego, studio.clock.now, fields))))
}

async function watch(context: Context) {
  for (let check = 0; check < 3; check += 1) {
    await watchOnce(context, () => 0.5)
    studio.clock.step(60_000)
  }
}

describe.skipIf(testDatabaseUrl())('a backup that is put back sends nothing', () => {
  it('of a take that was to be sent once more, whatever is heard of the older one', async () => {
    studio = await openStudio()
    await studio.holdExecution('StartMix')
    await takeOpening()
    expect(await takeSlides()).toMatchObject({ state: 'accepted', sequence: 2 })
    const context = await putBack(makeBackup())
    await started(context, 1)
    await watch(context)
    expect(studio.arrived()).toEqual(['StartMix 1', 'StartMix 2'])
  })

  it('and does not say that it does, where an older one was executed late', async () => {
    studio = await openStudio()
    await studio.holdExecution('StartMix')
    await takeOpening()
    await takeSlides()
    await started(studio.context, 1)
    const context = await putBack(makeBackup())
    expect((await readTask(context, studio.showId)).alarm).toMatchObject({
      kind: 'late',
      says: expect.stringMatching(/^(?!.*sent again).*Take or stop/),
    })
  })

  it('because of who came since: what was on air then may have been replaced', async () => {
    studio = await openStudio()
    const { list, leaves } = roomOf(() => studio)
    await list()
    await leaves('cam-guest-1')
    expect(await takeOpening()).toMatchObject({ state: 'accepted' })
    const context = await putBack(makeBackup())
    await studio.sandbox.changeControl({ streams: [{ roomId: 'demo', streamId: 'cam-guest-1', live: true }] })
    await roomOf(() => ({ ...studio, context })).list()
    await watch(context)
    expect(studio.arrived()).toEqual(['StartMix 1'])
    expect(await readTask(context, studio.showId)).toMatchObject({ held: true, running: true })
    // Without the backup it would have been taken.
    await list()
    expect(studio.arrived()).toHaveLength(2)
  })

  it('because of a take that was on its way, and is heard to have started', async () => {
    studio = await openStudio()
    await takeOpening()
    const answer = studio.holdAnswer()
    const taking = takeSlides()
    await studio.until(() => studio.arrived().length === 2)
    const folder = makeBackup()
    answer()
    await taking
    const context = await putBack(folder)
    await started(context, 2)
    await watch(context)
    expect(studio.arrived()).toEqual(['StartMix 1', 'StartMix 2'])
  })
})
