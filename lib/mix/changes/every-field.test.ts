import fc from 'fast-check'
import { expect, it } from 'vitest'
import { overlaps } from '@/lib/geometry/overlap'
import { addressOf } from '@/lib/layout/address'
import { isSame } from '@/lib/layout/diff'
import {
  Background,
  inputsOf,
  type LayoutDocument,
  type LayoutRecord,
  placedOf,
  Watermark,
} from '@/lib/layout/document'
import { Input } from '@/lib/layout/input'
import { Output } from '@/lib/layout/output'
import { ShowSettings } from '@/lib/layout/show'
import { buildStartMix } from '@/lib/mix/start-mix'
import { arbitraryChecked } from '@/lib/mix/testing/arbitrary'
import { account } from '@/lib/mix/testing/show'
import { describeChanges, type Mix } from './changes'

const nameOf = addressOf

/** Changes one field, or the order, to the value of the other mix. */
type Step = (mix: Mix, other: Mix) => Mix

const fieldsOf = (what: string, shape: object, stepFor: (field: string) => Step) =>
  Object.keys(shape).map((field) => ({ name: `${what} ${field}`, step: stepFor(field) }))

const STEPS: readonly Readonly<{ name: string; step: Step }>[] = [
  ...fieldsOf('input', Input.shape, (field) => (mix, other) => {
    const [input] = inputsOf(mix.document)
    return withRecord(mix, input, inputsOf(other.document)[0], field)
  }),
  ...fieldsOf(
    'background',
    Background.shape,
    (field) => (mix, other) =>
      withRecord(mix, mix.document.records.background, other.document.records.background, field),
  ),
  ...fieldsOf(
    'watermark',
    Watermark.shape,
    (field) => (mix, other) => withRecord(mix, mix.document.records.watermark, other.document.records.watermark, field),
  ),
  { name: 'the watermark', step: (mix, other) => withWatermark(mix, other.document.records.watermark) },
  ...fieldsOf(
    'show',
    ShowSettings.shape,
    (field) => (mix, other) => withSettings(mix, { [field]: Reflect.get(other.settings, field) }),
  ),
  ...fieldsOf('output', Output.shape, (field) => (mix, other) => {
    const value = Reflect.get(other.settings.outputs[0] ?? {}, field)
    const [first, ...rest] = mix.settings.outputs
    if (!first || rest.some(({ id }) => id === value)) return mix
    return withSettings(mix, { outputs: [{ ...first, [field]: value }, ...rest] })
  }),
  { name: 'the order of outputs', step: (mix) => withSettings(mix, { outputs: mix.settings.outputs.toReversed() }) },
]

/** Returns the mix with one field of one record taken from another record. */
function withRecord(mix: Mix, record: LayoutRecord | undefined, other: LayoutRecord | undefined, field: string): Mix {
  if (!record || !other || field === 'id') return mix
  const changed = { ...record, [field]: Reflect.get(other, field) } as LayoutRecord
  return { ...mix, document: { ...mix.document, records: { ...mix.document.records, [record.id]: changed } } }
}

function withWatermark({ document, settings }: Mix, watermark: LayoutRecord | undefined): Mix {
  const { watermark: _, ...records } = document.records
  return { settings, document: { ...document, records: watermark ? { ...records, watermark } : records } }
}

const withSettings = (mix: Mix, fields: object): Mix => ({ ...mix, settings: { ...mix.settings, ...fields } })

/** Builds the body of a take without its sequence, and with the order of its inputs only where two of them overlap. */
function bodyOf({ document, settings }: Mix) {
  const { Sequence: _, MixInput, ...body } = buildStartMix({ document, settings, account, sequence: 1 })
  const inputs = MixInput.map(({ RectInfo, ...input }) => [input, RectInfo && { ...RectInfo, Layer: null }])
  return { ...body, inputs: inputs.map((input) => JSON.stringify(input)).sort(), overlaps: overlapsIn(document) }
}

function overlapsIn(document: LayoutDocument): string[] {
  const placed = placedOf(document)
  return placed
    .flatMap((upper, index) =>
      placed
        .slice(0, index)
        .filter((lower) => overlaps(upper, lower))
        .map((lower) => [upper, lower]),
    )
    .map((pair) => JSON.stringify(pair.map((input) => input?.source)))
    .sort()
}

/** Finds mixes with a source twice. `check` refuses them, since nobody can say which of the two inputs changed. */
const hasSourceTwice = ({ document }: Mix): boolean => {
  const sources = inputsOf(document).map(({ source }) => JSON.stringify(source))
  return new Set(sources).size < sources.length
}

const arbitraryMix = arbitraryChecked.map(({ document, settings }): Mix => ({ document, settings }))

/** The desk's sentences must be true: none when the same is sent again, some when not. */
function requireTruth(before: Mix, after: Mix): void {
  const says = describeChanges(before, after, nameOf).map(({ text }) => text)
  if (!isSame(bodyOf(before), bodyOf(after))) expect(says).not.toEqual([])
  else if (!hasSourceTwice(before) && !hasSourceTwice(after)) expect(says).toEqual([])
}

it.each(STEPS)('$name: a take has something to say exactly when it sends something else', ({ step }) => {
  fc.assert(
    fc.property(arbitraryMix, arbitraryMix, (before, other) => requireTruth(before, step(before, other))),
    // There are some eighty steps, and each mix takes milliseconds to make.
    { numRuns: 40 },
  )
})

it('several fields at once are told too', () => {
  const steps = fc.array(fc.constantFrom(...STEPS), { minLength: 2, maxLength: 4 })
  fc.assert(
    fc.property(arbitraryMix, arbitraryMix, steps, (before, other, chosen) =>
      requireTruth(
        before,
        chosen.reduce((mix, { step }) => step(mix, other), before),
      ),
    ),
    { numRuns: 500 },
  )
})
