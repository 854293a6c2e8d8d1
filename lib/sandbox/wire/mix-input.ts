import { z } from 'zod'
import { Address, absentWithout, Colour, EDGES, Edges, Flag, Id, Int32 } from './fields'

const MAX_UID_BYTES = 63
/** A label may be this long: an English character weighs one, any other three, so that 100 Chinese ones fit. */
const MAX_LABEL_WEIGHT = 300

export const RectInfo = Edges.extend({
  Layer: Int32.min(0).default(0),
  /** It is in pixels of the frame, we assume. */
  CornerRadius: z.int().min(0).max(100).default(0),
})
export type RectInfo = z.infer<typeof RectInfo>

/** A field that a font leaves out has ZEGOCLOUD's default. That of the transparency makes the text invisible. */
const Font = z.object({
  FontType: z.int().min(0).max(3),
  FontSize: z.int().min(12).max(100).default(24),
  FontColor: Colour.default(0xffffff),
  /** 0 is opaque, 100 invisible. */
  Transparency: z.int().min(0).max(100).default(100),
  BorderColor: Colour.optional(),
})

const Label = z.object({
  Text: z
    .string()
    .refine(
      (text) => weightOf(text) <= MAX_LABEL_WEIGHT,
      'must have at most 100 Chinese or 300 English characters, a Chinese one counting three',
    ),
  Left: Int32,
  Top: Int32,
  Font,
})
export type Label = z.infer<typeof Label>

const weightOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) < 128 ? 1 : 3), 0)

const Padding = Int32.min(0).default(0)
export const BlurInfo = z.object({
  TopPadding: Padding,
  LeftPadding: Padding,
  BottomPadding: Padding,
  RightPadding: Padding,
})
export type BlurInfo = z.infer<typeof BlurInfo>

/** An image without an address shows the video (contract 2.2). */
const Image = z
  .object({ Url: Address.optional(), DisplayMode: z.literal([0, 1, 2]).default(0) })
  .transform(({ Url, ...rest }) => (Url === undefined ? undefined : { Url, ...rest }))

/** An input with this ContentControl has its picture left out. */
export const AUDIO_ONLY = 1

/**
 * Holds the fields of one input (contract 2.2), each in its own range. The checks say what must hold between fields.
 */
export const MixInput = z.object({
  StreamId: Id.optional(),
  StreamUrl: Address.optional(),
  /** Without a rectangle only the input's sound is mixed. */
  RectInfo: absentWithout(EDGES, RectInfo),
  RenderMode: Flag.default(0),
  ContentControl: z.literal([0, 1, 2]).default(0),
  Volume: z.int().min(0).max(200).default(100),
  SoundLevelId: z.int().min(0).max(0xffffffff).optional(),
  Image: Image.optional(),
  /** A label without text is none, whatever else it says. */
  Label: absentWithout(['Text'], Label),
  BlurInfo: BlurInfo.optional(),
  UID: Id.refine((uid) => uid.length <= MAX_UID_BYTES, 'must be below 64 bytes').optional(),
})
export type MixInput = z.infer<typeof MixInput>
