import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { boxed, camera, collection, item, scene } from '@/lib/exchange/testing/obs-collection'
import { inputsOf } from '@/lib/layout/document'
import { frameOf } from '@/lib/layout/show'
import type { ImportedLayouts, ImportedShow, ImportPlan } from '@/lib/protocol/import'
import type { Show } from '@/lib/protocol/live'
import { openTestDatabase } from '@/lib/server/testing/test-database'
import { createShow } from './create-show'
import { exportLayout } from './export-file'
import { importLayouts } from './import-layouts'
import { importShow } from './import-show'
import { readLayouts } from './read'

const anna = { id: 'anna', name: 'Anna' }
const PAIR = [boxed('Host', [0, 0, 640, 720]), boxed('Guest', [640, 0, 640, 720])]
const OBS = collection([
  camera('Host'),
  camera('Guest'),
  scene('Interview', PAIR),
  scene('Solo', [boxed('Host', [0, 0, 1280, 720])]),
])
const NO_CANVAS = { ...OBS, resolution: undefined }

let test: Awaited<ReturnType<typeof openTestDatabase>>
let show: Show

beforeEach(async () => {
  test = await openTestDatabase()
  show = await createShow(test.context, { name: 'Sunday' })
})
afterEach(() => test.close())

const bringLayouts = async (content: unknown, canvas?: { width: number; height: number }) =>
  (await importLayouts(test.context, anna, show.id, { content, canvas, dryRun: false })) as ImportedLayouts
const bringShow = async (content: unknown) =>
  (await importShow(test.context, { content, dryRun: false })) as ImportedShow
const planOf = async (content: unknown) => (await importShow(test.context, { content, dryRun: true })) as ImportPlan

/** Tells the rectangles of a layout, bottom first, as `x y width height`. */
const rectsIn = (layouts: ImportedLayouts['layouts'], index = 0) =>
  inputsOf(layouts[index]?.document ?? { version: 2, records: {} }).map(
    ({ x, y, width, height }) => `${x} ${y} ${width} ${height}`,
  )

describe('scenes of OBS', () => {
  it('become the layouts of a new show on the canvas of OBS, to the pixel', async () => {
    const { show: made } = await bringShow({ ...OBS, resolution: { x: 1922, y: 1080 } })
    expect(made.name).toBe('Sunday')
    expect(frameOf(made.settings)).toEqual({ width: 1922, height: 1080 })
    const layouts = await readLayouts(test.context.db, made.id)
    expect(layouts.map(({ name }) => name)).toEqual(['Interview', 'Solo'])
    expect(rectsIn(layouts)).toEqual(['0 0 640 720', '640 0 640 720'])
  })

  it('become layouts of a show, scaled to its frame where that is another', async () => {
    const { layouts, report } = await bringLayouts({ ...OBS, resolution: { x: 2560, y: 1440 } })
    expect(layouts.map(({ name }) => name)).toEqual(['Interview', 'Solo'])
    expect(rectsIn(layouts)).toEqual(['0 0 320 360', '320 0 320 360'])
    expect(report).toContainEqual(expect.objectContaining({ path: 'frame', severity: 'changed' }))
  })

  it('come as the text of the file, too', async () => {
    expect(rectsIn((await bringLayouts(`\uFEFF${JSON.stringify(OBS)}`)).layouts, 1)).toEqual(['0 0 1280 720'])
  })

  it('without a canvas are taken for that of the show, and ask for it', async () => {
    expect((await planOf(NO_CANVAS)).canvas).toEqual({ width: 1920, height: 1080 })
    expect((await planOf(OBS)).canvas).toBeNull()
    expect(rectsIn((await bringLayouts(NO_CANVAS)).layouts)).toEqual(['0 0 640 720', '640 0 640 720'])
    const told = await bringLayouts(NO_CANVAS, { width: 2560, height: 1440 })
    expect(rectsIn(told.layouts)).toEqual(['0 0 320 360', '320 0 320 360'])
  })

  it('with a broken item bring nothing at all', async () => {
    const broken = collection([camera('Host'), scene('A', PAIR), scene('B', [item('Host', { rot: 'left' })])])
    await expect(bringLayouts(broken)).rejects.toThrow('sources[2].settings.items[0].rot must be a number')
    expect(await readLayouts(test.context.db, show.id)).toHaveLength(1)
  })
})

it('places come back as they were when their layout is exported and imported', async () => {
  const [layout] = (await bringLayouts(OBS)).layouts
  const file = await (await exportLayout(test.context, layout?.id ?? '')).json()
  expect((await bringLayouts(file)).layouts[0]?.document).toEqual(layout?.document)
})

it('layouts of VDO.Ninja fill the frame of the show', async () => {
  const { layouts } = await bringLayouts([
    { x: 0, y: 0, w: 50, h: 100 },
    { x: 50, y: 0, w: 50, h: 100, c: true },
  ])
  expect(rectsIn(layouts)).toEqual(['0 0 640 720', '640 0 640 720'])
  expect(inputsOf(layouts[0]?.document ?? { version: 2, records: {} }).map(({ fit }) => fit)).toEqual(['fit', 'crop'])
})

it('layers of vMix come as text', async () => {
  const layer = '<overlay index="0" key="b"><position panX="0.5" zoomX="0.5" zoomY="0.5"/></overlay>'
  const state = `<vmix><inputs><input key="a" type="Colour" title="Both">${layer}</input><input key="b" type="Call" title="Ben"/></inputs></vmix>`
  const { layouts } = await bringLayouts(state)
  expect(layouts.map(({ name }) => name)).toEqual(['Both'])
  expect(rectsIn(layouts)).toEqual(['640 180 640 360'])
})

it.each([
  { what: 'JSON of another kind', content: { name: 'mixdesk', scripts: {} }, says: 'is neither a Mixdesk file' },
  { what: 'a list of numbers', content: [1, 2], says: 'is neither a Mixdesk file' },
  { what: 'words', content: 'hello', says: 'is text that is neither JSON nor XML' },
  { what: 'a page', content: '<html><p>', says: 'is XML that is not well formed' },
  {
    what: 'very deep nesting',
    content: `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
    says: 'The import is nested deeper than 32 levels',
  },
  {
    what: 'layouts in layouts in layouts',
    content: `${'{"layouts":'.repeat(60_000)}[]${'}'.repeat(60_000)}`,
    says: 'The import is nested deeper than 32 levels',
  },
  {
    what: 'a record that could reach a prototype',
    content: '{"mixdesk":1,"kind":"layout","document":{"version":2,"records":{"__proto__":{"type":"input"}}}}',
    says: 'document.records must not hold the key __proto__',
  },
  { what: 'scenes of text', content: { scene_order: [], sources: 'all' }, says: 'is neither a Mixdesk file' },
  {
    what: 'a source without a name',
    content: { scene_order: [], sources: [{ id: 'scene' }] },
    says: 'sources[0].name',
  },
  { what: 'no scene', content: { scene_order: [], sources: [] }, says: 'without scenes' },
  {
    what: 'an endless number',
    content: '{"sources":[],"scene_order":[],"resolution":{"x":1e999,"y":1}}',
    says: 'resolution.x',
  },
])('$what is refused: $says', async ({ content, says }) => {
  await expect(bringLayouts(content)).rejects.toThrow(says)
  await expect(bringShow(content)).rejects.toThrow(says)
})
