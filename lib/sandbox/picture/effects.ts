import type { MixInput } from '@/lib/sandbox/wire/mix-input'
import type { MixOutput } from '@/lib/sandbox/wire/mix-output'
import type { StartMix } from '@/lib/sandbox/wire/requests'

// Says what each field does to the picture. A field that is not listed breaks the build; so does one that is listed as
// having an effect and is not taken out where that effect is made.

const TASK = {
  TaskId: 'none',
  UserId: 'none',
  Sequence: 'none',
  RoomId: 'none',
  MixInput: 'drawn',
  MixOutput: 'drawn',
  UserData: 'none',
  SoundLevel: 'none',
  BackgroundImage: 'drawn',
  BackGroundColorHex: 'drawn',
  WaterMark: 'drawn',
  ByPass: 'none',
  SoundChannel: 'none',
  CheckImageMode: 'none',
  ExPara: 'none',
  AlignmentType: 'none',
  RecvBufferLevel: 'none',
  WaitVideoInput: 'none',
  MaxIdleTime: 'none',
} as const satisfies Record<keyof StartMix, 'drawn' | 'none'>

const OUTPUT = {
  StreamId: 'none',
  StreamUrl: 'none',
  Width: 'drawn',
  Height: 'drawn',
  VideoBitrate: 'none',
  Fps: 'none',
  VideoEncId: 'none',
  AudioCodec: 'none',
  AudioBitrate: 'none',
  SoundChannel: 'none',
  ExtraLayers: 'none',
  LowBitrateHD: 'none',
  TargetRoom: 'none',
} as const satisfies Record<keyof MixOutput, 'drawn' | 'none'>

/**
 * `seen`: it decides which picture comes of the input. What the input pulls is the task's, under a name without prefix.
 */
const INPUT = {
  StreamId: 'none',
  StreamUrl: 'none',
  RectInfo: 'drawn',
  RenderMode: 'drawn',
  ContentControl: 'seen',
  Volume: 'none',
  SoundLevelId: 'none',
  Image: 'seen',
  Label: 'drawn',
  BlurInfo: 'drawn',
  UID: 'none',
} as const satisfies Record<keyof MixInput, 'drawn' | 'seen' | 'none'>

type With<T, Effects extends Record<keyof T, string>, Effect> = {
  [Field in keyof T as Effects[Field] extends Effect ? Field : never]: T[Field]
}

export type DrawnTask = Readonly<With<StartMix, typeof TASK, 'drawn'>>
export type DrawnOutput = Readonly<With<MixOutput, typeof OUTPUT, 'drawn'>>
export type DrawnInput = Readonly<With<MixInput, typeof INPUT, 'drawn'>>
export type SeenInput = Readonly<With<MixInput, typeof INPUT, 'seen'>>
