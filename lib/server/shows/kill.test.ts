import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { expect, it } from 'vitest'
import { NO_GUIDES } from '@/lib/layout/document'
import type { Input } from '@/lib/layout/input'
import { PLAIN_INPUT } from '@/lib/layout/input'
import { ShowChange } from '@/lib/protocol/live'
import { openFile } from '@/lib/server/db/testing/open-file'
import { newId } from '@/lib/shared/ids'
import { insertShow } from './create-show'
import { newSettings } from './new-settings'
import { readLayouts, readShow } from './read'

const KILLS = 20
const root = fileURLToPath(new URL('../../../', import.meta.url))
const bundle = join(root, 'node_modules/.cache/mixdesk/kill.child.mjs')

type Saved = { layoutId: string; revision: number; changeId: string }

const bundleChild = () =>
  build({
    entryPoints: [fileURLToPath(new URL('./testing/save-until-killed.child.ts', import.meta.url))],
    outfile: bundle,
    bundle: true,
    platform: 'node',
    format: 'esm',
    external: ['libsql', 'pg', 'pino'],
  })

/** Starts a child that saves, kills it at some moment after its first save, and returns what it acknowledged. */
async function saveUntilKilled(dataDir: string, showId: string): Promise<Saved[]> {
  const child = spawn(process.execPath, [bundle, dataDir, showId], { stdio: ['ignore', 'pipe', 'inherit'] })
  const lines = createInterface({ input: child.stdout })
  const saved: Saved[] = []
  const ended = once(child, 'close')
  lines.on('line', (line) => saved.push(JSON.parse(line)))
  await Promise.race([once(lines, 'line'), ended])
  await sleep(Math.random() * 60)
  child.kill('SIGKILL')
  await ended
  return saved
}

async function prepare(dataDir: string) {
  const { db } = await openFile(dataDir)
  const cam: Input = {
    ...PLAIN_INPUT,
    type: 'input',
    id: 'cam',
    source: { kind: 'stream', streamId: 'cam' },
    placed: true,
    x: 0,
    y: 0,
    width: 16,
    height: 16,
    order: 'a0',
  }
  const background = {
    type: 'background',
    id: 'background',
    colour: null,
    image: null,
    guides: NO_GUIDES,
  } as const
  const layouts = ['a0', 'a1', 'a2'].map((position, index) => ({
    id: newId(),
    number: index + 1,
    name: position,
    position,
    document: { version: 2 as const, records: { background, cam } },
  }))
  const show = {
    id: newId(),
    name: 'Sunday',
    position: 'a0',
    settings: newSettings(newId),
    accountId: 'default',
    layouts,
  }
  await insertShow(db, show, Date.now())
  await db.destroy()
  return show.id
}

it(`a save that was acknowledged survives ${KILLS} times kill -9, and events have no gaps`, {
  timeout: 1_800_000,
}, async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'mixdesk-kill-'))
  await bundleChild()
  const showId = await prepare(dataDir)
  const saved: Saved[] = []
  for (let kill = 0; kill < KILLS; kill += 1) {
    const acknowledged = await saveUntilKilled(dataDir, showId)
    expect(acknowledged.length).toBeGreaterThan(0)
    saved.push(...acknowledged)
  }

  const { db } = await openFile(dataDir)
  const events = await db.selectFrom('events').selectAll().where('show_id', '=', showId).orderBy('number').execute()
  const { last_event } = await db.selectFrom('shows').select('last_event').executeTakeFirstOrThrow()
  expect((await readShow(db, showId)).revision).toBe(1)
  expect(events.at(-1)?.number).toBe(last_event)
  const first = events[0]?.number ?? 0
  expect(events.map(({ number }) => number)).toEqual(events.map((_, index) => first + index))

  const changeOf = new Map(events.map((event) => [event.change_id, ShowChange.parse(JSON.parse(event.change))]))
  const kept = saved.slice(-1_000)
  expect(kept.map(({ changeId }) => changeOf.get(changeId))).toMatchObject(
    kept.map(({ layoutId, revision }) => ({ type: 'layout.changed', layoutId, revision })),
  )
  for (const layout of await readLayouts(db, showId)) {
    const acknowledged = saved.filter(({ layoutId }) => layoutId === layout.id)
    expect(layout.revision).toBeGreaterThanOrEqual(acknowledged.at(-1)?.revision ?? 0)
    expect(layout.document.records.cam).toMatchObject({ x: layout.revision - 1 })
  }
  await db.destroy()
  rmSync(dataDir, { recursive: true, force: true })
})
