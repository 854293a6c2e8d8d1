import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { wait } from '@/lib/sandbox/faults/wait'
import { createSandbox } from '@/lib/sandbox/sandbox'
import { createSandboxServer } from '@/lib/sandbox/server'
import { memoryStorage } from '@/lib/sandbox/testing/memory-storage'
import { openFile } from '@/lib/server/db/testing/open-file'
import { parseEnv } from '@/lib/server/env'
import { createLog } from '@/lib/server/log'
import { knownTask } from '@/lib/server/rows/read-task'
import { createShow } from '@/lib/server/shows/create-show'
import { seedFirstShow } from '@/lib/server/shows/first-show'
import { readShows } from '@/lib/server/shows/read'
import { newId } from '@/lib/shared/ids'

const KILLS = 22
const root = fileURLToPath(new URL('../../..', import.meta.url))
const program = join(root, 'node_modules/.cache/mixdesk/take-until-killed.mjs')

const Acknowledged = z.object({ id: z.string(), state: z.string(), sequence: z.number().nullable() })
const Mixing = z.object({ TaskId: z.string(), Sequence: z.number() })
const Running = z.object({ tasks: z.array(z.object({ taskId: z.string(), sequence: z.number() })) })

it(`loses nothing that was acknowledged in ${KILLS} kills, and sends no sequence twice`, {
  timeout: 1_800_000,
}, async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'mixdesk-kill-'))
  const env = parseEnv(
    { DATA_DIR: dataDir },
    {
      authSecret: () => 'a'.repeat(64),
      sandboxSecret: () => 'b'.repeat(32),
      sandboxCallbackSecret: () => 'c'.repeat(32),
      secretsKey: () => 'c'.repeat(64),
    },
  )
  const { db, dialect } = await openFile(dataDir)
  await seedFirstShow({ db, dialect, env, now: Date.now, newId })
  await createShow({ db, now: Date.now, newId }, { copyOf: 'demo' })
  await createShow({ db, now: Date.now, newId }, { copyOf: 'demo' })
  for (const { id, settings } of await readShows({ db, log: createLog('error') })) {
    const unguarded = JSON.stringify({ ...settings, takeGuardMs: 0 })
    await db.updateTable('shows').set({ settings: unguarded }).where('id', '=', id).execute()
  }
  await db.destroy()

  const arrived: z.infer<typeof Mixing>[] = []
  const sandbox = createSandbox({
    account: env.zego,
    now: Date.now,
    newId,
    wait,
    storage: memoryStorage(),
    streams: null,
    limits: { mixCallsPerSecond: null },
  })
  const recording = {
    ...sandbox,
    async handle(request: Request) {
      const mixing = Mixing.safeParse(request.method === 'POST' ? await request.clone().json() : null)
      if (mixing.success) arrived.push(mixing.data)
      return sandbox.handle(request)
    },
  }
  const server = createSandboxServer(recording, () => {}).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`

  await build({
    entryPoints: [join(root, 'lib/server/take/testing/take-until-killed.child.ts')],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'esm',
    external: ['libsql', 'pg', 'pino'],
    alias: { '@': root },
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url)" },
  })
  const acknowledged: z.infer<typeof Acknowledged>[] = []
  for (let kill = 0; kill < KILLS; kill++) {
    await sandbox.changeControl({
      faults: [{ action: 'any', kind: 'reset', times: 1 + (kill % 3), act: kill % 2 === 0 }],
    })
    await takeUntilKilled([dataDir, url], 3 + ((kill * 7) % 20), (line) =>
      acknowledged.push(Acknowledged.parse(JSON.parse(line))),
    )
  }
  const settling = spawn(process.execPath, [program, 'settle', dataDir, url], { stdio: 'inherit' })
  expect(await once(settling, 'exit')).toEqual([0, null])

  const after = (await openFile(dataDir)).db
  const rows = await after.selectFrom('requests').select(['id', 'state', 'sequence']).execute()
  const byId = new Map(rows.map((row) => [row.id, row]))
  expect(acknowledged.length).toBeGreaterThan(KILLS)
  expect(acknowledged.filter(({ id, sequence }) => byId.get(id)?.sequence !== sequence)).toEqual([])
  expect(acknowledged.filter(({ id, state }) => state !== 'unknown' && byId.get(id)?.state !== state)).toEqual([])

  const { tasks } = Running.parse(sandbox.readControl())
  for (const show of await after.selectFrom('shows').selectAll().execute()) {
    const { taskId } = z.object({ taskId: z.string() }).parse(JSON.parse(show.settings))
    const sequences = arrived.filter(({ TaskId }) => TaskId === taskId).map(({ Sequence }) => Sequence)
    expect(sequences).toEqual([...new Set(sequences)].sort((a, b) => a - b))
    const task = await knownTask(after, show.id)
    expect(task.row.sequence).toBeGreaterThanOrEqual(sequences.at(-1) ?? 0)
    expect(task.program?.sequence).toBe(tasks.find((running) => running.taskId === taskId)?.sequence)
  }
  await after.destroy()
  server.closeAllConnections()
  server.close()
  rmSync(dataDir, { recursive: true, force: true })
})

/** Kills the child after it has acknowledged this many requests, whatever it is doing. */
async function takeUntilKilled(args: string[], lines: number, onLine: (line: string) => void): Promise<void> {
  const child: ChildProcess = spawn(process.execPath, [program, 'take', ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  if (!child.stdout) throw new Error('The child has an output.')
  let count = 0
  for await (const line of createInterface({ input: child.stdout })) {
    onLine(line)
    if (++count === lines) child.kill('SIGKILL')
  }
  expect(await ended).toEqual([null, 'SIGKILL'])
}
