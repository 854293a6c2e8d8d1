import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { inputsOf, type LayoutDocument } from '@/lib/layout/document'
import { arbitraryDocument } from '@/lib/layout/testing/arbitrary'
import { layoutOf } from '@/lib/layout/testing/layout-of'
import seed from '@/lib/mix/vectors/seed-request.json' with { type: 'json' }
import type { ImportedLayouts, ImportedShow } from '@/lib/protocol/import'
import type { Show } from '@/lib/protocol/live'
import { newsAfter } from '@/lib/server/following/events-after'
import { openTestDatabase } from '@/lib/server/testing/test-database'
import { createLayout } from './create-layout'
import { createShow } from './create-show'
import { deleteShow } from './delete-show'
import { exportLayout, exportShow } from './export-file'
import { importLayouts } from './import-layouts'
import { importShow } from './import-show'
import { readLayouts, readShow, readShows } from './read'
import { startMixOf } from './start-mix'
import { updateShow } from './update-show'

const anna = { id: 'anna', name: 'Anna' }
const TWO = layoutOf({ host: {}, guest: { x: 640 } })

let test: Awaited<ReturnType<typeof openTestDatabase>>
let show: Show

beforeEach(async () => {
  test = await openTestDatabase()
  show = await createShow(test.context, { name: 'Sunday' })
})
afterEach(() => test.close())

const addLayout = (name: string, document: LayoutDocument = TWO) =>
  createLayout(test.context, anna, show.id, { name, document })
const bringLayouts = async (content: unknown, showId = show.id) =>
  (await importLayouts(test.context, anna, showId, { content, dryRun: false })) as ImportedLayouts
const bringShow = async (content: unknown) =>
  (await importShow(test.context, { content, dryRun: false })) as ImportedShow
const layoutFile = async (layoutId: string) => (await exportLayout(test.context, layoutId)).json()
const showFile = async (showId = show.id, keys: 'true' | 'false' = 'true') =>
  (await exportShow(test.context, showId, { role: 'operator', keys })).json()
const namesIn = async (showId = show.id) => (await readLayouts(test.context.db, showId)).map(({ name }) => name)

describe('a layout that was exported', () => {
  it('comes back as it was, under a name that is free', async () => {
    const file = await layoutFile((await addLayout('Interview')).id)
    const { layouts, report } = await bringLayouts(file)
    expect(layouts).toMatchObject([{ name: 'Interview 2', document: TWO, revision: 1 }])
    expect(report).toEqual([
      { path: 'name', severity: 'changed', message: 'becomes Interview 2: this show has Interview already' },
    ])
    expect(await namesIn()).toEqual(['Layout 1', 'Interview', 'Interview 2'])
    expect(await newsAfter(test.context, show.id, 1)).toMatchObject({
      events: [{ by: anna, change: { type: 'layout.added', layout: layouts[0] } }],
    })
  })

  it('comes back as it was, whatever it holds', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryDocument, async (document) => {
        const file = await layoutFile((await addLayout('Any', document)).id)
        const { layouts } = await bringLayouts(file)
        expect(layouts[0]?.document).toEqual(document)
      }),
      { numRuns: 30 },
    )
  })

  it('is scaled to another frame, and says so', async () => {
    const file = await layoutFile((await addLayout('Interview')).id)
    const { layouts, report } = await bringLayouts({ ...file, frame: { width: 2560, height: 1440 } })
    expect(layouts[0]?.document.records.guest).toMatchObject({ x: 320, y: 0 })
    expect(report).toContainEqual({
      path: 'frame',
      severity: 'changed',
      message: 'is scaled from 2560 × 1440 to this show’s 1280 × 720',
    })
  })

  it('is told of and not added in a dry run', async () => {
    const file = await layoutFile((await addLayout('Interview')).id)
    expect(await importLayouts(test.context, anna, show.id, { content: file, dryRun: true })).toMatchObject({
      show: null,
      layouts: [{ name: 'Interview 2', inputs: 2 }],
      report: [{ path: 'name' }],
    })
    expect(await namesIn()).toEqual(['Layout 1', 'Interview'])
  })

  it('holds nothing but the layout', async () => {
    expect(Object.keys(await layoutFile((await addLayout('Interview')).id))).toEqual([
      'mixdesk',
      'kind',
      'name',
      'number',
      'frame',
      'document',
    ])
  })

  it.each([
    ['Opening', 'attachment; filename="Opening.layout.json"'],
    ['a/b\\c"d', 'attachment; filename="a-b-c-d.layout.json"'],
    ['../../etc', 'attachment; filename="etc.layout.json"'],
    ['会议 🎥', 'attachment; filename="layout.json"; filename*=UTF-8\'\'%E4%BC%9A%E8%AE%AE%20%F0%9F%8E%A5.layout.json'],
  ])('of the name %s is a file %s', async (name, disposition) => {
    const { headers } = await exportLayout(test.context, (await addLayout(name)).id)
    expect(headers.get('content-disposition')).toContain(disposition)
  })
})

describe('a file', () => {
  const file = (differently: object = {}) => ({
    mixdesk: 1,
    kind: 'layout',
    name: 'Interview',
    frame: { width: 1280, height: 720 },
    document: TWO,
    ...differently,
  })
  const withRecord = (record: object) => file({ document: { ...TWO, records: { ...TWO.records, extra: record } } })

  it('of the first document version is upgraded', async () => {
    const { type, id, source, placed, x, y, width, height, order } = TWO.records.host as never
    const old = {
      version: 1,
      records: {
        background: { type: 'background', id: 'background', colour: '#204060' },
        host: { type, id, source, placed, x, y, width, height, order },
      },
    }
    const { layouts, report } = await bringLayouts(file({ document: old }))
    expect(layouts[0]?.document).toMatchObject({ version: 2, records: { host: { volume: 100 } } })
    expect(report).toEqual([])
  })

  it('says nothing of settings that it changes and the show does not take', async () => {
    const { TaskId: _, ...body } = seed
    const MixInput = [{ StreamId: 5, RectInfo: { Top: 0, Left: 0, Bottom: 90, Right: 160 } }]
    const { report } = await bringLayouts({ ...body, MixInput, ByPass: true })
    expect(report.map(({ path }) => path)).toEqual(['MixInput[0].StreamId', 'settings', 'frame'])
    expect((await bringShow({ ...body, ByPass: true })).report.map(({ path }) => path)).toEqual(['ByPass', 'TaskId'])
  })

  it('with fields that nobody knows is imported without them, and says which', async () => {
    const host = { ...TWO.records.host, rotation: 90 }
    const { layouts, report } = await bringLayouts(
      file({ author: 'me', document: { ...TWO, records: { ...TWO.records, host } } }),
    )
    expect(layouts[0]?.document).toEqual(TWO)
    expect(report).toEqual(
      ['document.records.host.rotation', 'author'].map((path) => ({
        path,
        severity: 'left-out',
        message: 'is not known here',
      })),
    )
  })

  it.each([
    ['that is none', { hello: 'world' }, ''],
    ['that is a list', [], ''],
    ['that is nothing', null, ''],
    ['of a newer format', file({ mixdesk: 2 }), 'mixdesk'],
    ['of no format', file({ mixdesk: 'x' }), 'mixdesk'],
    ['with a newer document', file({ document: { ...TWO, version: 3 } }), 'document.version'],
    ['of an unknown kind', file({ kind: 'album' }), 'kind'],
    ['without a name', file({ name: ' ' }), 'name'],
    ['without a document', file({ document: undefined }), 'document'],
    ['with a record of an unknown type', withRecord({ type: 'sticker', id: 'extra' }), 'document.records.extra.type'],
    ['with a wrong field', withRecord({ ...TWO.records.host, id: 'extra', x: 1.5 }), 'document.records.extra.x'],
  ])('%s imports nothing and names the place', async (_, content, path) => {
    const bringing = bringLayouts(content)
    await expect(bringing).rejects.toMatchObject({
      code: 'invalid',
      details: expect.arrayContaining([expect.objectContaining({ path })]),
    })
    expect(await namesIn()).toEqual(['Layout 1'])
  })

  it.each([file({ mixdesk: 2 }), file({ document: { ...TWO, version: 3 } })])(
    'that a newer Mixdesk wrote is not guessed at, and said to be newer',
    async (content) => {
      await expect(bringLayouts(content)).rejects.toMatchObject({ message: expect.stringContaining('newer Mixdesk') })
    },
  )

  it('with one layout that is wrong imports none of its layouts', async () => {
    await addLayout('Interview')
    const content = await showFile()
    content.layouts[1].document.records.host.width = 'wide'
    await expect(bringLayouts(content)).rejects.toMatchObject({
      details: [{ path: 'layouts[1].document.records.host.width', message: 'must be a number' }],
    })
    await expect(bringShow(content)).rejects.toMatchObject({ code: 'invalid' })
    expect(await namesIn()).toEqual(['Layout 1', 'Interview'])
    expect(await readShows(test.context)).toHaveLength(1)
  })
})

describe('a show that was exported', () => {
  it('comes back as it was where nobody has its ids', async () => {
    await addLayout('Interview')
    const content = await showFile()
    const before = await readShow(test.context.db, show.id)
    await deleteShow(test.context, anna, show.id)
    const { show: back, report } = await bringShow(content)
    expect(report).toEqual([])
    expect(back).toMatchObject({ name: 'Sunday', settings: before.settings, revision: 1 })
    expect(back.id).not.toBe(before.id)
    expect(await namesIn(back.id)).toEqual(['Layout 1', 'Interview'])
    expect(await showFile(back.id)).toEqual(content)
  })

  it('has its stream keys where they are asked for, and says otherwise what was left out', async () => {
    const { revision, settings } = show
    const outputs = settings.outputs.map((output) => ({
      ...output,
      destination: { kind: 'url' as const, url: 'rtmp://a.example/live/secret' },
    }))
    await updateShow(test.context, anna, show.id, { revision, settings: { ...settings, outputs } })
    expect(JSON.stringify(await showFile(show.id, 'true'))).toContain('rtmp://a.example/live/secret')
    const content = await showFile(show.id, 'false')
    expect(JSON.stringify(content)).not.toContain('secret')
    const { show: copy } = await bringShow(content)
    const { issues } = await startMixOf(test.context, (await readLayouts(test.context.db, copy.id))[0]?.id ?? '')
    expect(issues.map(({ code }) => code)).toContain('no-stream-key')
    const asViewer = exportShow(test.context, show.id, { role: 'viewer', keys: 'true' })
    await expect(asViewer).rejects.toMatchObject({ code: 'forbidden' })
  })

  it('gets ids of its own beside the show that it came from, and says so', async () => {
    const { show: copy, report } = await bringShow(await showFile())
    expect(report.map(({ path, severity }) => [path, severity])).toEqual([
      ['settings.taskId', 'changed'],
      ['settings.userId', 'changed'],
      ['settings.outputs[0].destination.streamId', 'changed'],
    ])
    const { settings } = await readShow(test.context.db, copy.id)
    expect(settings.taskId).not.toBe(show.settings.taskId)
    expect(settings.userId).not.toBe(show.settings.userId)
    expect(settings.outputs[0]?.destination).not.toEqual(show.settings.outputs[0]?.destination)
  })

  it('reads of other shows only which of its ids they have, and the last position', async () => {
    const content = await showFile()
    const other = await createShow(test.context, { name: 'Other' })
    const { taskId } = show.settings
    const unreadable = JSON.stringify({ taskId, outputs: [{ destination: { kind: 'url', url: 'x' } }] })
    await test.context.db.updateTable('shows').set({ settings: unreadable }).execute()
    const { show: copy, report } = await bringShow(content)
    expect(report.map(({ path }) => path)).toEqual(['settings.taskId'])
    expect(copy.position > other.position).toBe(true)
  })

  it('that comes several times at the same moment gives each show ids and a place of its own', async () => {
    const file = await showFile()
    await deleteShow(test.context, anna, show.id)
    const made = await Promise.all(Array.from({ length: 6 }, () => bringShow(file)))
    const settings = made.map(({ show }) => show.settings)
    expect(new Set(settings.map(({ taskId }) => taskId)).size).toBe(6)
    expect(new Set(settings.map(({ userId }) => userId)).size).toBe(6)
    expect(new Set(settings.map(({ outputs }) => JSON.stringify(outputs[0]?.destination))).size).toBe(6)
    expect(new Set(made.map(({ show }) => show.position)).size).toBe(6)
    expect(settings.filter(({ taskId }) => taskId === show.settings.taskId)).toHaveLength(1)
  })

  it('is not imported where imports cannot take turns', async () => {
    const file = await showFile()
    await test.context.db.deleteFrom('turns').execute()
    await expect(bringShow(file)).rejects.toThrow('no row')
  })

  it('is told of and not made in a dry run', async () => {
    await addLayout('Interview')
    expect(await importShow(test.context, { content: await showFile(), dryRun: true })).toMatchObject({
      show: { name: 'Sunday' },
      layouts: [
        { name: 'Layout 1', inputs: 0 },
        { name: 'Interview', inputs: 2 },
      ],
    })
    expect(await readShows(test.context)).toHaveLength(1)
  })

  it('gives its layouts to a show that exists, which keeps its own settings', async () => {
    const content = await showFile()
    const other = await createShow(test.context, { name: 'Monday' })
    const { report } = await bringLayouts(content, other.id)
    expect(report).toContainEqual(expect.objectContaining({ path: 'settings', severity: 'left-out' }))
    expect(await namesIn(other.id)).toEqual(['Layout 1', 'Layout 2'])
    expect((await readShow(test.context.db, other.id)).settings).toEqual(other.settings)
  })

  it('is no layout, nor a layout a show', async () => {
    const [first] = await readLayouts(test.context.db, show.id)
    await expect(bringShow(await layoutFile(first?.id ?? ''))).rejects.toMatchObject({
      code: 'invalid',
      message: expect.stringContaining('open a show'),
    })
  })
})

describe('the Sequence of a StartMix body', () => {
  const bodyWith = (Sequence: unknown) => ({ ...seed, Sequence })
  const nextOf = async (showId: string) => {
    const [layout] = await readLayouts(test.context.db, showId)
    return (await startMixOf(test.context, layout?.id ?? '')).body.Sequence
  }

  it.each([
    { sequence: 5, next: 6 },
    { sequence: 2 ** 31 - 1, next: 2 ** 31 },
    { sequence: 1_796_000_000_000, next: 1_796_000_000_001 },
  ])('$sequence has the first take of the show carry $next', async ({ sequence, next }) => {
    const made = await bringShow(bodyWith(sequence))
    expect(made.report.filter(({ path }) => path === 'Sequence')).toEqual([])
    expect(await nextOf(made.show.id)).toBe(next)
  })

  it.each([2 ** 53, 9.1e15, -1, 1.5])('%s is told of, and bricks nothing', async (sequence) => {
    const made = await bringShow(bodyWith(sequence))
    expect(made.report).toContainEqual(expect.objectContaining({ path: 'Sequence', severity: 'left-out' }))
    expect(await nextOf(made.show.id)).toBe(1)
  })

  it('raises those of a show that it is brought into, and never lowers them', async () => {
    await bringLayouts(bodyWith(700))
    await bringLayouts(bodyWith(3))
    expect(await nextOf(show.id)).toBe(701)
  })

  it('is in the file of the show, which keeps its task id: neither a deletion nor an import has it go back', async () => {
    const made = await bringShow(bodyWith(1_796_000_000_000))
    const file = await showFile(made.show.id)
    await deleteShow(test.context, anna, made.show.id)
    const { show: back, report } = await bringShow(file)
    expect(report).toEqual([])
    expect(await nextOf(back.id)).toBe(1_796_000_000_001)

    await test.context.db
      .updateTable('tasks')
      .set({ sequence: 1_796_000_000_009 })
      .where('show_id', '=', back.id)
      .execute()
    await bringLayouts(await showFile(back.id))
    expect(await nextOf(show.id)).toBe(1_796_000_000_010)
  })

  it.each([-1, 1.5, 2 ** 53, 9.1e15, '7'])('%j in the file of a show imports nothing', async (sequence) => {
    await expect(bringShow({ ...(await showFile()), sequence })).rejects.toMatchObject({
      details: [{ path: 'sequence', message: expect.any(String) }],
    })
  })

  it('is not in the file of an older Mixdesk', async () => {
    const { sequence: _, ...file } = await showFile()
    expect((await bringShow(file)).report).not.toContainEqual(expect.objectContaining({ path: 'sequence' }))
  })

  it('does not matter where the time is above it', async () => {
    const context = { ...test.context, sequenceClock: () => 1_767_268_800 }
    const made = await bringShow(bodyWith(5))
    const [layout] = await readLayouts(test.context.db, made.show.id)
    expect((await startMixOf(context, layout?.id ?? '')).body.Sequence).toBe(1_767_268_801)
  })
})

describe('a StartMix body', () => {
  const bodyOf = async (layoutId: string) => (await startMixOf(test.context, layoutId)).body

  it('that a layout gives is the same layout when it comes back', async () => {
    const layout = await addLayout('Interview')
    const { layouts, report } = await bringLayouts(await bodyOf(layout.id))
    expect(layouts).toMatchObject([{ name: 'Imported' }])
    expect(report).toEqual([])
    const [again, before] = [await bodyOf(layouts[0]?.id ?? ''), await bodyOf(layout.id)]
    expect(again).toEqual(before)
  })

  it('of the documentation is fitted to the frame, and says what the show keeps', async () => {
    const { layouts, report } = await bringLayouts(seed)
    expect(inputsOf(layouts[0]?.document ?? TWO).map(({ source }) => source)).toEqual([
      { kind: 'stream', streamId: 'stream1' },
      { kind: 'stream', streamId: 'stream2' },
    ])
    expect(report.map(({ path, severity }) => [path, severity])).toEqual([
      ['settings', 'left-out'],
      ['frame', 'changed'],
    ])
  })

  it('makes a show of its own with its outputs', async () => {
    const { show: made, report } = await bringShow(seed)
    expect(report).toEqual([])
    expect(made).toMatchObject({ name: 'Imported show', settings: { taskId: '123', outputs: [{ width: 360 }] } })
    const { report: second } = await bringShow(seed)
    expect(second).toContainEqual(expect.objectContaining({ path: 'settings.taskId', severity: 'changed' }))
  })

  describe('without an output, which a show does not take its settings of,', () => {
    const { MixInput, Sequence } = seed
    const labelled = (FontType: number) => {
      const Label = { Text: 'Anna', Left: 0, Top: 0, Font: { FontType, Transparency: 0 } }
      return { MixInput: [{ ...MixInput[0], Label }] }
    }
    it.each([
      { body: { SoundLevel: 1 }, told: true },
      { body: { TaskId: 'other' }, told: true },
      { body: { UserData: 'YQ==' }, told: true },
      { body: labelled(2), told: true, why: 'the font of all labels is a setting' },
      { body: labelled(0), told: false, why: 'the show has this font' },
      { body: { SoundLevel: 0, RoomId: '' }, told: false, why: 'the show has the same' },
      { body: {}, told: false, why: 'it says nothing of settings' },
    ])('says of $body that the settings stay: $told', async ({ body, told }) => {
      const { report } = await bringLayouts({ Sequence, MixInput, ...body })
      const note = { path: 'settings', severity: 'left-out', message: 'stay those of this show' }
      expect(report.filter(({ path }) => path === 'settings')).toEqual(told ? [note] : [])
    })
  })

  describe('has rectangles that are measured on its first output', () => {
    const rates = { VideoBitrate: 1, Fps: 15 }
    const nameless = { Width: 640, Height: '360', ...rates }
    const named = { StreamId: 'out', Width: 320, Height: 180, ...rates }
    const [scaled, unsaid] = [
      { x: 200, y: 140 },
      { x: 100, y: 70 },
    ]
    it.each([
      { MixOutput: [nameless], first: scaled, message: 'is scaled from 640 × 360 to this show’s 1280 × 720' },
      { MixOutput: [nameless, named], first: scaled, message: 'is scaled from 640 × 360 to this show’s 1280 × 720' },
      ...[[{ ...named, Height: undefined }, named], [{ ...named, Width: -2 }], ['out'], undefined].map((MixOutput) => ({
        MixOutput,
        first: unsaid,
        message: 'is not said by the first output: rectangles stay as they are',
      })),
    ])('whatever becomes of that output: $MixOutput', async ({ MixOutput, first, message }) => {
      const { layouts, report } = await bringLayouts({ ...seed, MixOutput })
      expect(inputsOf(layouts[0]?.document ?? TWO)[0]).toMatchObject(first)
      expect(report.filter(({ path }) => path === 'frame')).toMatchObject([{ message }])
    })

    it('also where a new show has another frame, since that output is left out', async () => {
      const { show: made, report } = await bringShow({ ...seed, MixOutput: [nameless, named] })
      const [layout] = await readLayouts(test.context.db, made.id)
      expect(inputsOf(layout?.document ?? TWO)[0]).toMatchObject({ x: 50, y: 36 })
      expect(report).toContainEqual({
        path: 'frame',
        severity: 'changed',
        message: 'is scaled from 640 × 360 to this show’s 320 × 180',
      })
    })
  })

  it('of more outputs than a show may have is imported without the rest, and every show stays readable', async () => {
    const MixOutput = Array.from({ length: 12 }, (_, index) => ({ ...seed.MixOutput[0], StreamId: `out-${index}` }))
    const { show: made, report } = await bringShow({ ...seed, MixOutput })
    expect(report.map(({ path, severity }) => [path, severity])).toEqual([
      ['MixOutput[10]', 'left-out'],
      ['MixOutput[11]', 'left-out'],
    ])
    expect((await readShow(test.context.db, made.id)).settings.outputs).toHaveLength(10)
  })

  it('with fields that nobody knows is imported without them, and says which', async () => {
    const { report } = await bringLayouts({ ...seed, Appid: 1 })
    expect(report).toContainEqual(expect.objectContaining({ path: 'Appid', severity: 'left-out' }))
  })

  it.each([{ MixInput: 'x' }, { MixOutput: [] }])('that is none (%j) imports nothing', async (content) => {
    await expect(bringLayouts(content)).rejects.toMatchObject({ code: 'invalid' })
    await expect(bringShow(content)).rejects.toMatchObject({ code: 'invalid' })
    expect(await namesIn()).toEqual(['Layout 1'])
  })
})

it('a copy and a file of a show switch to layouts of their own, as those were called last', async () => {
  const target = await addLayout('Break')
  const leaving = { lost: 'switch', to: 'Old name', toId: target.id, back: 'again', needed: false } as const
  await addLayout('Interview', layoutOf({ host: { leaving } }))
  const boundIn = async (showId: string) => {
    const layouts = await readLayouts(test.context.db, showId)
    const names = new Map(layouts.map(({ id, name }) => [id, name]))
    return layouts.flatMap(({ document }) =>
      inputsOf(document).flatMap(({ leaving }) => (leaving ? [leaving.to, names.get(leaving.toId)] : [])),
    )
  }
  expect(await boundIn((await createShow(test.context, { copyOf: show.id })).id)).toEqual(['Break', 'Break'])
  expect(await boundIn((await bringShow(await showFile())).show.id)).toEqual(['Break', 'Break'])
  const other = await createShow(test.context, { name: 'Other' })
  await bringLayouts(await showFile(), other.id)
  expect(await boundIn(other.id)).toEqual(['Break', 'Break'])
})
