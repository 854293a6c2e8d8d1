import type { StartMixBody } from '@/lib/zego/wire'

type Leaf = string | number | boolean
type Meaning = Map<string, unknown>
type Entry = Readonly<Record<string, unknown>>

/** Names the fields that hold one value and may be left out, at every depth. */
type Optional<Wire> = Wire extends readonly (infer Entry)[]
  ? Optional<Entry>
  : Wire extends object
    ? {
        [Name in keyof Wire & string]-?: NonNullable<Wire[Name]> extends Leaf
          ? undefined extends Wire[Name]
            ? Name
            : never
          : Optional<NonNullable<Wire[Name]>>
      }[keyof Wire & string]
    : never

/** An edge of a rectangle has the same name, and may not be left out. */
type OfLabel = 'Left' | 'Top'

/**
 * Holds ZEGOCLOUD's own values for fields that are left out (contract 2), by the last part of their paths. It is null
 * where there is none.
 */
const DEFAULTS: Readonly<Record<string, Leaf | null>> = {
  SoundLevel: 0,
  ByPass: 0,
  SoundChannel: 1,
  CheckImageMode: 0,
  AlignmentType: 0,
  RecvBufferLevel: 0,
  WaitVideoInput: 0,
  MaxIdleTime: 90,
  CornerRadius: 0,
  RenderMode: 0,
  ContentControl: 0,
  Volume: 100,
  DisplayMode: 0,
  'Label.Left': 0,
  'Label.Top': 0,
  FontSize: 24,
  FontColor: 0xff_ff_ff,
  Transparency: 100,
  TopPadding: 0,
  LeftPadding: 0,
  BottomPadding: 0,
  RightPadding: 0,
  VideoEncId: 0,
  AudioCodec: 0,
  AudioBitrate: 48_000,
  LowBitrateHD: 0,
  StreamId: null,
  StreamUrl: null,
  RoomId: null,
  UserData: null,
  BackgroundImage: null,
  BackGroundColorHex: null,
  SoundLevelId: null,
  BorderColor: null,
  UID: null,
} satisfies Record<Exclude<Optional<StartMixBody>, OfLabel> | `Label.${OfLabel}`, Leaf | null>

const EDGES = ['Top', 'Left', 'Bottom', 'Right']

/**
 * Returns what a body says, as a value for each path: empty values and ZEGOCLOUD's defaults are left out, and so is
 * what has no effect for the reference (an image without an address, a label without text, a watermark of zeros, the
 * rest of a rectangle without edges). Layers count as the order that they give to the inputs that `built` has on the
 * frame. Streams are found under the indices that they have in `original`.
 */
export function meaningOf(body: Entry, { original, built }: Readonly<{ original: Entry; built: Entry }>): Meaning {
  const meaning: Meaning = new Map()
  const { MixInput, MixOutput, Sequence: _, BackGroundColorHex: hex, WaterMark, ...task } = body
  add(meaning, 'WaterMark', isMark(WaterMark) ? WaterMark : undefined)
  add(meaning, '', { ...task, BackGroundColorHex: typeof hex === 'string' ? hex.toLowerCase() : hex })
  const placed = new Set(listOf(built.MixInput).flatMap((input) => (isEntry(input.RectInfo) ? [keyOf(input)] : [])))
  addStreams(meaning, 'MixInput', ranked(listOf(MixInput), placed), listOf(original.MixInput))
  addStreams(meaning, 'MixOutput', listOf(MixOutput), listOf(original.MixOutput))
  return meaning
}

const listOf = (value: unknown): Entry[] => (Array.isArray(value) ? value.filter(isEntry) : [])
const isEntry = (value: unknown): value is Entry => typeof value === 'object' && value !== null && !Array.isArray(value)
const isMark = (mark: unknown): boolean =>
  !isEntry(mark) || !isEmpty(mark.Image) || (isEntry(mark.RectInfo) && Object.values(mark.RectInfo).some(Boolean))
const keyOf = ({ StreamId, StreamUrl }: Entry): unknown => StreamUrl || StreamId

function addStreams(meaning: Meaning, field: string, streams: readonly Entry[], original: readonly Entry[]): void {
  for (const stream of streams) {
    const index = original.findIndex((each) => keyOf(each) === keyOf(stream))
    add(meaning, `${field}[${index}]`, withoutEffectless(stream))
  }
}

function withoutEffectless({ RectInfo, Image, Label, ...rest }: Entry): Entry {
  const hasEdges = !isEntry(RectInfo) || EDGES.some((edge) => !isEmpty(RectInfo[edge]))
  return {
    ...rest,
    RectInfo: hasEdges ? RectInfo : undefined,
    Image: isEntry(Image) && isEmpty(Image.Url) ? undefined : Image,
    Label: isEntry(Label) && isEmpty(Label.Text) ? undefined : Label,
  }
}

/** Replaces whole Layers from 0 by their rank among the inputs that are placed. */
function ranked(inputs: readonly Entry[], placed: ReadonlySet<unknown>): Entry[] {
  const layers = inputs.flatMap((input, index) =>
    isEntry(input.RectInfo) && placed.has(keyOf(input)) ? { layer: layerOf(input.RectInfo), index } : [],
  )
  const order = [...layers].sort((a, b) => a.layer - b.layer || a.index - b.index).map(({ index }) => index)
  return inputs.map((input, index) => {
    const { RectInfo } = input
    const rank = order.indexOf(index)
    if (!isEntry(RectInfo) || rank < 0 || !isWhole(RectInfo.Layer || 0)) return input
    return { ...input, RectInfo: { ...RectInfo, Layer: rank } }
  })
}

const isWhole = (layer: unknown): boolean => Number.isInteger(layer) && Number(layer) >= 0
const layerOf = ({ Layer }: Entry): number => {
  const layer = Math.round(Number(Layer || 0))
  return Number.isSafeInteger(layer) ? layer : 0
}

const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === ''

function add(meaning: Meaning, path: string, value: unknown): void {
  if (isEmpty(value)) return
  if (Array.isArray(value)) {
    for (const [index, entry] of value.entries()) add(meaning, `${path}[${index}]`, entry)
  } else if (isEntry(value)) {
    for (const [name, inner] of Object.entries(value)) add(meaning, path ? `${path}.${name}` : name, inner)
  } else if (!isDefault(path, value)) meaning.set(path, value)
}

/** An output's SoundChannel has no default of its own: it stands over the task's. */
function isDefault(path: string, value: unknown): boolean {
  if (/^MixOutput\[\d+\]\.SoundChannel$/.test(path)) return false
  const names = path.split('.')
  const last = names.at(-1) ?? ''
  return DEFAULTS[last] === value || DEFAULTS[names.slice(-2).join('.')] === value
}

/** Lists the paths at which the two differ. */
export const differences = (a: Meaning, b: Meaning): string[] =>
  [...new Set([...a.keys(), ...b.keys()])].filter((path) => a.get(path) !== b.get(path))
