import { writeSync } from 'node:fs'
import { createWakeups } from '@/lib/server/change/wakeups'
import { openFile } from '@/lib/server/db/testing/open-file'
import { createLog } from '@/lib/server/log'
import { readLayout, readLayouts } from '@/lib/server/shows/read'
import { updateLayout } from '@/lib/server/shows/update-layout'
import { newId } from '@/lib/shared/ids'

/** Saves to every layout of a show, again and again, and prints each acknowledged save, until it is killed. */
const [dataDir = '', showId = ''] = process.argv.slice(2)
const log = createLog('silent')
const { db, dialect } = await openFile(dataDir)
const context = { db, dialect, now: Date.now, wakeups: await createWakeups({ env: { databaseUrl: null }, log }) }
const operator = { id: 'anna', name: 'Anna' }

async function saveForever(layoutId: string): Promise<never> {
  for (;;) {
    const { revision } = await readLayout(db, layoutId)
    const changeId = newId()
    const diff = { added: {}, removed: {}, updated: { cam: { x: [revision - 1, revision] as [number, number] } } }
    const saved = await updateLayout(context, operator, layoutId, { revision, diff, changeId })
    writeSync(1, `${JSON.stringify({ layoutId, revision: saved.revision, changeId })}\n`)
  }
}

const layouts = await readLayouts(db, showId)
await Promise.all(layouts.map(({ id }) => saveForever(id)))
