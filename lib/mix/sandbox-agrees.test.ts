import { expect, it } from 'vitest'
import { inputsOf } from '@/lib/layout/document'
import { PLAIN_INPUT } from '@/lib/layout/input'
import { StartMix } from '@/lib/sandbox/wire/requests'
import type { NumberFields } from '@/lib/zego/number-fields'
import type { MixInput } from '@/lib/zego/wire'
import { importStartMix } from './import/import-start-mix'
import { account } from './testing/show'
import seed from './vectors/seed-request.json' with { type: 'json' }

const RectInfo = { Layer: 0, Left: 0, Top: 0, Right: 160, Bottom: 90 }
const bodyOf = (fields: object) => ({ ...seed, MixInput: [{ StreamId: 'a', RectInfo, ...fields }] })
const imported = (body: unknown) => importStartMix(body, { account, newId: () => 'in' })

it("what the sandbox takes for a field that is left out is the desk's plain value", () => {
  const read = JSON.parse(JSON.stringify(StartMix.parse(bodyOf({}))))
  expect(inputsOf(imported(read).document)[0]).toMatchObject(PLAIN_INPUT)
})

const inInput = (fields: object) => fields
const inRect = (fields: object) => ({ RectInfo: { ...RectInfo, ...fields } })
const inImage = (fields: object) => ({ Image: { Url: 'https://a.example/b.png', ...fields } })
const inFont = (fields: object) => ({
  Label: { Text: 'Anna', Left: 0, Top: 0, Font: { FontType: 0, Transparency: 0, ...fields } },
})

type Range = Readonly<{ within: (fields: object) => object; least: number; most: number }>

/** Holds the range of each number of an input (contract 2.2). It is null where the range depends on the frame. */
const RANGES: Readonly<Record<NumberFields<MixInput>, Range | null>> = {
  Layer: null,
  Top: null,
  Left: null,
  Bottom: null,
  Right: null,
  CornerRadius: { within: inRect, least: 0, most: 100 },
  RenderMode: { within: inInput, least: 0, most: 1 },
  ContentControl: { within: inInput, least: 0, most: 2 },
  Volume: { within: inInput, least: 0, most: 200 },
  SoundLevelId: { within: inInput, least: 0, most: 4_294_967_295 },
  DisplayMode: { within: inImage, least: 0, most: 2 },
  FontType: { within: inFont, least: 0, most: 3 },
  FontSize: { within: inFont, least: 12, most: 100 },
  FontColor: { within: inFont, least: 0, most: 16_777_215 },
  Transparency: { within: inFont, least: 0, most: 100 },
  BorderColor: { within: inFont, least: 0, most: 16_777_215 },
  TopPadding: null,
  LeftPadding: null,
  BottomPadding: null,
  RightPadding: null,
}

const rows = Object.entries(RANGES).flatMap(([name, range]) => (range ? [{ name, ...range }] : []))

it.each(rows)('the sandbox and the import take $name in the same range', ({ name, within, least, most }) => {
  const takers = (value: number) => {
    const body = bodyOf(within({ [name]: value }))
    return { value, sandbox: StartMix.safeParse(body).success, import: imported(body).report.length === 0 }
  }
  expect([least - 1, least, most, most + 1].map(takers)).toEqual([
    { value: least - 1, sandbox: false, import: false },
    { value: least, sandbox: true, import: true },
    { value: most, sandbox: true, import: true },
    { value: most + 1, sandbox: false, import: false },
  ])
})
