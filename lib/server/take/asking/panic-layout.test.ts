import { afterEach, beforeEach, expect, it } from 'vitest'
import { z } from 'zod'
import { createShow } from '@/lib/server/shows/create-show'
import { deleteLayout } from '@/lib/server/shows/delete-layout'
import { exportShow } from '@/lib/server/shows/export-file'
import { importShow } from '@/lib/server/shows/import-show'
import { readLayouts, readShow } from '@/lib/server/shows/read'
import { updateShow } from '@/lib/server/shows/update-show'
import { ada } from '@/lib/server/take/testing/hands'
import { openStudio, type Studio } from '@/lib/server/take/testing/studio'

let studio: Studio
beforeEach(async () => {
  studio = await openStudio()
})
afterEach(() => studio.close())

const show = () => readShow(studio.context.db, studio.showId)
const choose = async (panicLayoutId: string | null) =>
  updateShow(studio.context, ada, studio.showId, { revision: (await show()).revision, panicLayoutId })

it('a show has no layout for a panic until one is chosen, and may have none again', async () => {
  expect((await show()).panicLayoutId).toBe(null)
  expect(await choose(studio.slides.id)).toMatchObject({ panicLayoutId: studio.slides.id })
  await updateShow(studio.context, ada, studio.showId, { revision: (await show()).revision, name: 'Renamed' })
  expect((await show()).panicLayoutId).toBe(studio.slides.id)
  await choose(null)
  expect((await show()).panicLayoutId).toBe(null)
})

it('a layout of another show is refused in words', async () => {
  await expect(choose('elsewhere')).rejects.toMatchObject({
    code: 'invalid',
    message: 'panicLayoutId: is not a layout of this show.',
  })
})

it('one that is deleted is none any more, which everybody is told', async () => {
  await choose(studio.slides.id)
  const { revision } = await show()
  await deleteLayout(studio.context, ada, studio.slides.id)
  expect(await show()).toMatchObject({ panicLayoutId: null, revision: revision + 1 })
  const events = await studio.context.db.selectFrom('events').select('change').orderBy('number', 'desc').execute()
  expect(events[0]?.change).toContain('show.changed')
})

it('another one that is deleted changes nothing of it', async () => {
  await choose(studio.slides.id)
  await deleteLayout(studio.context, ada, studio.opening.id)
  expect((await show()).panicLayoutId).toBe(studio.slides.id)
})

it('a copy of the show has its own', async () => {
  await choose(studio.slides.id)
  const copy = await createShow(studio.context, { copyOf: studio.showId })
  const layouts = await readLayouts(studio.context.db, copy.id)
  expect(layouts.find(({ id }) => id === copy.panicLayoutId)?.name).toBe(studio.slides.name)
})

const exported = async () => {
  const file = await exportShow(studio.context, studio.showId, { role: 'operator', keys: 'false' })
  return z.looseObject({}).parse(await file.json())
}
const imported = async (content: unknown) =>
  Imported.parse(await importShow(studio.context, { content, dryRun: false }))
const Imported = z.looseObject({
  show: z.looseObject({ id: z.string(), panicLayoutId: z.string().nullable() }),
  report: z.array(z.looseObject({ path: z.string() })),
})

it('a file carries it; one without it opens in an older Mixdesk, too', async () => {
  expect(await exported()).not.toHaveProperty('panic')
  await choose(studio.slides.id)
  const { show: made } = await imported(await exported())
  const layouts = await readLayouts(studio.context.db, made.id)
  expect(layouts.find(({ id }) => id === made.panicLayoutId)?.name).toBe(studio.slides.name)
})

it('a file that names a layout which it has not is read without, and says so', async () => {
  const { show: made, report } = await imported({ ...(await exported()), panic: 7 })
  expect(made.panicLayoutId).toBe(null)
  expect(report.map(({ path }) => path)).toContain('panic')
})
