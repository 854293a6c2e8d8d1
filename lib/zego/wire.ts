import * as z from '@/lib/shared/schema'

/**
 * Describes StartMix as the contract names its fields, sections 2.1 to 2.3. Optional fields are left out of the JSON,
 * and never null. These schemas hold names and types; `check` in lib/mix says which values are allowed.
 */
export const RectInfo = z.object({
  Layer: z.int(),
  Top: z.int(),
  Left: z.int(),
  Bottom: z.int(),
  Right: z.int(),
  CornerRadius: z.optional(z.int()),
})
export type RectInfo = Readonly<z.infer<typeof RectInfo>>

/** `DisplayMode` is 0 for always, 1 while the camera is off, 2 after 3 s without data. */
export const Image = z.object({ Url: z.string(), DisplayMode: z.optional(z.int()) })
export type Image = Readonly<z.infer<typeof Image>>

/** Colours are R + 256·G + 65536·B; `Transparency` 0 is opaque and 100 invisible. */
export const Font = z.object({
  FontType: z.int(),
  FontSize: z.optional(z.int()),
  FontColor: z.optional(z.int()),
  Transparency: z.optional(z.int()),
  BorderColor: z.optional(z.int()),
})
export type Font = Readonly<z.infer<typeof Font>>

export const Label = z.object({ Text: z.string(), Left: z.optional(z.int()), Top: z.optional(z.int()), Font: Font })
export type Label = Readonly<z.infer<typeof Label>>

export const BlurInfo = z.object({
  TopPadding: z.optional(z.int()),
  LeftPadding: z.optional(z.int()),
  BottomPadding: z.optional(z.int()),
  RightPadding: z.optional(z.int()),
})
export type BlurInfo = Readonly<z.infer<typeof BlurInfo>>

export const MixInput = z.object({
  StreamId: z.optional(z.string()),
  StreamUrl: z.optional(z.string()),
  RectInfo: z.optional(RectInfo),
  RenderMode: z.optional(z.int()),
  ContentControl: z.optional(z.int()),
  Volume: z.optional(z.int()),
  SoundLevelId: z.optional(z.int()),
  Image: z.optional(Image),
  Label: z.optional(Label),
  BlurInfo: z.optional(BlurInfo),
  UID: z.optional(z.string()),
})
export type MixInput = Readonly<z.infer<typeof MixInput>>

/** SVC's extra layer; there is exactly one. */
export const ExtraLayer = z.object({ VideoBitrate: z.int() })

export const TargetRoom = z.object({ RoomId: z.string(), UserId: z.string() })
export type TargetRoom = Readonly<z.infer<typeof TargetRoom>>

/** Bitrates are in bps. */
export const MixOutput = z.object({
  StreamId: z.optional(z.string()),
  StreamUrl: z.optional(z.string()),
  Width: z.int(),
  Height: z.int(),
  VideoBitrate: z.int(),
  Fps: z.int(),
  VideoEncId: z.optional(z.int()),
  AudioCodec: z.optional(z.int()),
  AudioBitrate: z.optional(z.int()),
  SoundChannel: z.optional(z.int()),
  ExtraLayers: z.optional(z.array(ExtraLayer)),
  LowBitrateHD: z.optional(z.int()),
  TargetRoom: z.optional(TargetRoom),
})
export type MixOutput = Readonly<z.infer<typeof MixOutput>>

export const Edges = z.object({ Top: z.int(), Left: z.int(), Bottom: z.int(), Right: z.int() })
export const WaterMark = z.object({ Image: z.string(), RectInfo: Edges })
export type WaterMark = Readonly<z.infer<typeof WaterMark>>
export const Extension = z.object({ Key: z.string(), Value: z.string() })

export const StartMixBody = z.object({
  TaskId: z.string(),
  UserId: z.string(),
  Sequence: z.int(),
  RoomId: z.optional(z.string()),
  MixInput: z.array(MixInput),
  MixOutput: z.array(MixOutput),
  /** It is base64. */
  UserData: z.optional(z.string()),
  SoundLevel: z.optional(z.int()),
  BackgroundImage: z.optional(z.string()),
  /** It is 0xRRGGBBAA, AA always 00. */
  BackGroundColorHex: z.optional(z.string()),
  WaterMark: z.optional(WaterMark),
  ByPass: z.optional(z.int()),
  SoundChannel: z.optional(z.int()),
  CheckImageMode: z.optional(z.int()),
  ExPara: z.optional(z.array(Extension)),
  AlignmentType: z.optional(z.int()),
  /** It is in ms. */
  RecvBufferLevel: z.optional(z.int()),
  WaitVideoInput: z.optional(z.int()),
  /** It is in seconds. */
  MaxIdleTime: z.optional(z.int()),
})
export type StartMixBody = Readonly<z.infer<typeof StartMixBody>>

export type StopMixBody = Readonly<{ TaskId: string; UserId: string; Sequence: number }>

/** Describes the shape of every answer (contract 1). Anything else is a transport failure. */
export const Reply = z.object({
  Code: z.int(),
  Message: z.string(),
  RequestId: z._default(z.string(), ''),
  Data: z.optional(z.unknown()),
})
export type Reply = z.infer<typeof Reply>

export const SUCCESS = 0
