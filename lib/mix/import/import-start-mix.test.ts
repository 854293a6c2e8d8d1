import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { backgroundOf, inputsOf, type LayoutDocument, NO_GUIDES, sentOf, watermarkOf } from '@/lib/layout/document'
import { PLAIN_INPUT, type Source } from '@/lib/layout/input'
import { PLAIN_SETTINGS, type ShowSettings, ShowSettings as ShowSettingsSchema } from '@/lib/layout/show'
import { isFailure } from '@/lib/shared/failures'
import { type Naming, withoutTestPrefix } from '@/lib/zego/test-prefix'
import { fromBase64 } from '../base64'
import { buildStartMix } from '../start-mix'
import { arbitraryChecked } from '../testing/arbitrary'
import { account } from '../testing/show'
import { toUserData } from '../user-data'
import seed from '../vectors/seed-request.json' with { type: 'json' }
import { findBody } from './find/find-body'
import { importStartMix } from './import-start-mix'

const counting = () => {
  let made = 0
  return () => `id-${made++}`
}

const take = (body: unknown) => importStartMix(body, { account, newId: counting() })

it("the vendor's sample becomes a layout of two inputs and a show of one output", () => {
  const { document, settings, report } = take(seed)
  expect(inputsOf(document)).toMatchObject([
    { source: { streamId: 'stream1' }, x: 100, y: 70, width: 160, height: 90, placed: true },
    { source: { streamId: 'stream2' }, x: 100, y: 200, width: 160, height: 90, placed: true },
  ])
  expect(settings).toMatchObject({ taskId: '123', userId: '123', outputs: [{ width: 360, height: 360, fps: 15 }] })
  expect(report).toEqual([])
})

const input = (fields: object) => ({ ...seed, MixInput: [{ StreamId: 'a', ...fields }] })
const RECT = { Left: 0, Top: 0, Right: 10, Bottom: 10, Layer: 0 }

it.each([
  { what: 'an unknown field', body: { ...seed, Appid: 1 }, path: 'Appid' },
  { what: 'an unknown field of an input', body: input({ Zoom: 2 }), path: 'MixInput[0].Zoom' },
  { what: 'a volume that is too high', body: input({ Volume: 201 }), path: 'MixInput[0].Volume' },
  { what: 'an unknown mode', body: input({ RenderMode: 7 }), path: 'MixInput[0].RenderMode' },
  { what: 'a rectangle inside out', body: input({ RectInfo: { ...RECT, Right: -1 } }), path: 'MixInput[0].RectInfo' },
  { what: 'a switch that is neither on nor off', body: { ...seed, ByPass: 2 }, path: 'ByPass' },
  { what: 'half a rectangle', body: input({ RectInfo: { Left: 0 } }), path: 'MixInput[0].RectInfo' },
  {
    what: 'a colour out of range',
    body: input({ Label: { Text: 'x', Font: { FontType: 0, FontColor: -1, Transparency: 0 } } }),
    path: 'MixInput[0].Label.Font.FontColor',
  },
  { what: 'a label whose text is none', body: input({ Label: { Text: {} } }), path: 'MixInput[0].Label' },
  { what: 'an input without a stream', body: { ...seed, MixInput: [{ RectInfo: RECT }] }, path: 'MixInput[0]' },
  { what: 'an input that is none', body: { ...seed, MixInput: ['cam'] }, path: 'MixInput[0]' },
  { what: 'an output without a stream', body: { ...seed, MixOutput: [{ Width: 2 }] }, path: 'MixOutput[0]' },
  { what: 'a colour that is none', body: { ...seed, BackGroundColorHex: 'red' }, path: 'BackGroundColorHex' },
])('$what is left out and said to be', ({ body, path }) => {
  expect(take(body).report.map((entry) => [entry.severity, entry.path])).toContainEqual(['left-out', path])
})

it.each([
  { what: 'digits', body: { Sequence: `${'1'.repeat(300_000)}x` }, path: 'Sequence' },
  { what: 'blanks', body: { UserData: `aa${' '.repeat(300_000)}!` }, path: 'UserData' },
])('text of very many $what is left out in time', ({ body, path }) => {
  expect(take({ ...seed, ...body }).report.map((entry) => [entry.severity, entry.path])).toContainEqual([
    'left-out',
    path,
  ])
})

it('more inputs than a layout may have are refused before any of them is read', () => {
  const MixInput = Array.from({ length: 2_001 }, () => ({
    get StreamId(): string {
      throw new Error('was read')
    },
  }))
  expect(() => take({ ...seed, MixInput })).toThrow('MixInput must have at most 2000 inputs.')
})

it('what only the running program knows is left out, and quoted from the program', () => {
  const { document, report } = take(findBody('{ TaskId: task, MixInput: [{ StreamId: "a", Volume: loud * 2 }] }'))
  expect(inputsOf(document)).toMatchObject([{ source: { streamId: 'a' }, volume: 100 }])
  expect(report).toEqual(
    expect.arrayContaining([
      { severity: 'left-out', path: 'TaskId', message: 'is known to the running program alone: task' },
      { severity: 'left-out', path: 'MixInput[0].Volume', message: 'is known to the running program alone: loud * 2' },
    ]),
  )
})

it('an id of more digits than a number holds is taken as text, and said to be', () => {
  const id = '2213699902971205739'
  const { document, report } = take(findBody(`{"TaskId":${id},"MixInput":[{"StreamId":${id},"Volume":${id}}]}`))
  expect(inputsOf(document)).toMatchObject([{ source: { streamId: id }, volume: 100 }])
  const message = `is a number: read as the text ${id}`
  expect(report).toEqual(
    expect.arrayContaining([
      { severity: 'changed', path: 'TaskId', message },
      { severity: 'changed', path: 'MixInput[0].StreamId', message },
      { severity: 'left-out', path: 'MixInput[0].Volume', message: 'must be at most 9007199254740991' },
    ]),
  )
})

it('a label that does not say how opaque it is would be invisible, and is made solid', () => {
  const { document, report } = take(
    input({ RectInfo: RECT, Label: { Text: 'Anna', Left: 0, Top: 0, Font: { FontType: 2, FontSize: 30 } } }),
  )
  expect(inputsOf(document)[0]?.label).toMatchObject({ text: 'Anna', opacity: 100, size: 30, colour: '#ffffff' })
  expect(report).toMatchObject([{ severity: 'changed', path: 'MixInput[0].Label.Font.Transparency' }])
})

describe('layers', () => {
  const at = (StreamId: string, Layer: number) => ({ StreamId, RectInfo: { ...RECT, Layer } })
  it.each([
    { layers: [at('a', 5), at('b', 1), at('c', 3)], order: ['b', 'c', 'a'], why: 'larger is above' },
    { layers: [at('a', 1), at('b', 1)], order: ['a', 'b'], why: 'of equal ones the later is above' },
    { layers: [at('a', 0), { StreamId: 'music' }, at('b', 1)], order: ['a', 'music', 'b'], why: 'sound stays between' },
  ])('$order: $why', ({ layers, order }) => {
    const { document } = take({ MixInput: layers, MixOutput: seed.MixOutput })
    expect(inputsOf(document).map(({ source }) => source.kind === 'stream' && source.streamId)).toEqual(order)
  })
})

it.each([null, 'text', [], {}, { MixInput: {} }, { MixInput: 'x' }])(
  '%j is no StartMix, and nothing comes of it',
  (body) => {
    expect(() => take(body)).toThrow(expect.toSatisfy((error) => isFailure(error) && error.code === 'invalid'))
  },
)

it('whatever is given gives a report or a refusal, never an exception', () => {
  fc.assert(
    fc.property(fc.anything(), fc.array(fc.anything(), { maxLength: 3 }), (anything, inputs) => {
      for (const body of [anything, { MixInput: inputs, MixOutput: inputs, WaterMark: anything, ExPara: inputs }]) {
        try {
          take(body)
        } catch (error) {
          if (!isFailure(error)) throw error
        }
      }
    }),
  )
})

/** An input without a picture does not send these fields, so that they have their default values. */
const UNSEEN = { x: 0, y: 0, width: 320, height: 180, fit: 'crop', cornerRadius: 0, label: null, placeholder: null }

/** Removes from a layout and its settings the names that a body does not carry. */
function essence({ document, settings }: { document: LayoutDocument; settings: ShowSettings }) {
  return {
    inputs: sentOf(document).map(({ id: _, order: __, ...input }) => ({
      ...input,
      group: PLAIN_INPUT.group,
      leaving: PLAIN_INPUT.leaving,
      locked: PLAIN_INPUT.locked,
      ...(input.placed ? {} : { ...UNSEEN, blur: PLAIN_INPUT.blur }),
      label: input.placed && input.label?.text ? input.label : null,
      soundLevelId: settings.soundLevels ? 'told' : input.soundLevelId,
    })),
    background: backgroundOf(document),
    watermark: watermarkOf(document),
    settings: { ...settings, outputs: settings.outputs.map(({ id: _, ...output }) => output) },
  }
}

/** User data comes back as text wherever it is text, and as the base64 that was sent where it is not. */
function asRead(settings: ShowSettings): Pick<ShowSettings, 'userData' | 'userDataAs'> {
  const sent = toUserData(settings) ?? ''
  const text = fromBase64(sent)
  const isText = text !== null && ShowSettingsSchema.shape.userData.safeParse(text).success
  return isText ? { userData: text, userDataAs: 'text' } : { userData: sent, userDataAs: 'base64' }
}

/**
 * Returns the layout and its settings as a body carries them: the font is a label's, even pixels are the desk's own,
 * some fields are one codec's; ids that carry the prefix of the test environment come back without, and extensions of
 * empty texts not at all.
 */
function normal({ settings, document }: { settings: ShowSettings; document: LayoutDocument }, naming: Naming) {
  const isLabelled = sentOf(document).some(({ placed, label }) => placed && label?.text)
  const named = <Place extends Source>(place: Place) =>
    place.kind !== 'stream' ? place : { ...place, streamId: withoutTestPrefix(place.streamId, naming) }
  return {
    settings: {
      ...settings,
      ...asRead(settings),
      extensions: settings.extensions.filter(({ key, value }) => key || value),
      labelFont: isLabelled ? settings.labelFont : PLAIN_SETTINGS.labelFont,
      evenPixels: PLAIN_SETTINGS.evenPixels,
      takeGuardMs: PLAIN_SETTINGS.takeGuardMs,
      outputs: settings.outputs.map((output) => ({
        ...output,
        destination: named(output.destination),
        svcBitrate: output.videoCodec === 'h264-svc' ? (output.svcBitrate ?? 0) : null,
        lowBitrateHd: output.videoCodec === 'h265' && output.lowBitrateHd,
        targetRoom: output.targetRoom?.roomId || output.targetRoom?.userId ? output.targetRoom : null,
      })),
    },
    document: {
      ...document,
      records: Object.fromEntries(
        Object.values(document.records).map((record) => [
          record.id,
          // Guides are never sent.
          record.type === 'background'
            ? { ...record, guides: NO_GUIDES }
            : record.type === 'input'
              ? { ...record, source: named(record.source) }
              : record,
        ]),
      ),
    },
  }
}

/** An import of what a layout gives is the same layout. */
it('a built body comes back as what it was built from', () => {
  fc.assert(
    fc.property(arbitraryChecked, ({ settings, document, account: naming }) => {
      const own = normal({ settings, document }, naming)
      const body = buildStartMix({ ...own, account: naming, sequence: 1 })
      const imported = importStartMix(JSON.parse(JSON.stringify(body)), {
        account: naming,
        newId: counting(),
      })
      expect(imported.report).toEqual([])
      if (!imported.settings) throw new Error('A built body has an output.')
      const again = buildStartMix({
        document: imported.document,
        settings: imported.settings,
        account: naming,
        sequence: 1,
      })
      expect(again).toEqual(body)
      expect(essence({ document: imported.document, settings: imported.settings })).toEqual(essence(own))
    }),
    { numRuns: 300 },
  )
})
