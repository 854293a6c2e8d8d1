import { type Input, PLAIN_INPUT } from '@/lib/layout/input'
import { expect } from './fixtures'

export const PICTURE = 'https://pictures.example/'

/** Says each field of an input in the inputs that are named. A new field does not compile until it has a row here. */
const SAID: { readonly [Field in keyof typeof PLAIN_INPUT]: Readonly<Record<string, Input[Field]>> } = {
  fit: { 'screen-1': 'fit' },
  cornerRadius: { 'cam-host': 12 },
  content: { 'cam-guest-1': 'video', 'music-1': 'audio' },
  volume: { 'cam-host': 150, 'music-1': 40 },
  soundLevelId: { 'cam-guest-1': 42 },
  placeholder: { 'cam-host': { url: `${PICTURE}anna.png`, mode: 'no-data' } },
  label: {
    'cam-host': {
      text: 'Anna Berg · 主持人',
      left: 16,
      top: 170,
      size: 28,
      colour: '#ffcc00',
      opacity: 80,
      outline: '#102030',
    },
  },
  blur: { 'cam-guest-1': { top: 4, left: 8, bottom: 12, right: 16 } },
  uid: { 'screen-1': 'slides' },
  locked: { 'screen-1': true },
  hidden: { 'phone-1': true },
  leaving: { 'screen-1': { lost: 'leave', to: '', toId: '', back: 'wait', needed: false } },
  group: { 'cam-guest-1': { id: 'pair', name: 'Pair' }, 'screen-1': { id: 'pair', name: 'Pair' } },
}

const saidOf = (id: string): object =>
  Object.fromEntries(Object.entries(SAID).flatMap(([field, said]) => (id in said ? [[field, said[id]]] : [])))

const input = (id: string, index: number, fields: Partial<Input>) => ({
  ...PLAIN_INPUT,
  type: 'input' as const,
  id,
  source: { kind: 'stream' as const, streamId: id },
  placed: true,
  x: 0,
  y: 0,
  width: 320,
  height: 180,
  order: `a${index}`,
  ...fields,
  ...saidOf(id),
})

/** In this layout every field of an input, the background and the watermark says something. */
export const RECORDS = {
  'screen-1': input('screen-1', 0, { x: 40, y: 40, width: 800, height: 450 }),
  'cam-host': input('cam-host', 1, { x: 860, y: 40, width: 380, height: 214 }),
  'cam-guest-1': input('cam-guest-1', 2, { x: 860, y: 274, width: 380, height: 216 }),
  'music-1': input('music-1', 3, { placed: false }),
  'phone-1': input('phone-1', 4, { x: 20, y: 500 }),
  watermark: {
    type: 'watermark' as const,
    id: 'watermark' as const,
    url: `${PICTURE}logo.png`,
    x: 1100,
    y: 640,
    width: 140,
    height: 60,
  },
}

export const SETTINGS = {
  userData: 'programme 7 · 主',
  soundLevels: true,
  imageCheck: 'form',
  maxIdleSeconds: 600,
  extensions: [{ key: 'sei_mode', value: '1' }],
  channels: 'stereo',
  alignment: 'all',
  receiveBufferMs: 200,
  waitForVideo: true,
  labelFont: 'pangmen-zhengdao',
  evenPixels: false,
  takeGuardMs: 2500,
}

export const OUTPUT = {
  videoBitrate: 2_000_000,
  videoCodec: 'h264-svc',
  svcBitrate: 500_000,
  audioCodec: 'aac-lc',
  audioBitrate: 128_000,
  channels: 'stereo',
  targetRoom: { roomId: 'demo', userId: 'mixdesk' },
}

export const SECOND = {
  id: 'second',
  destination: { kind: 'url', url: 'rtmp://live.example/app/key' },
  width: 640,
  height: 360,
  videoBitrate: 800_000,
  fps: 15,
  videoCodec: 'h265',
  lowBitrateHd: true,
}

/** This goes on the wire, written by hand from the contract, sections 2.1 to 2.3. */
export const wireOf = (streamId: string) => ({
  RoomId: 'demo',
  MixInput: [
    {
      StreamId: 'screen-1',
      RectInfo: { Layer: 0, Left: 40, Top: 40, Right: 840, Bottom: 490 },
      RenderMode: 1,
      UID: 'slides',
      SoundLevelId: expect.any(Number),
    },
    {
      StreamId: 'cam-host',
      RectInfo: { Layer: 1, Left: 860, Top: 40, Right: 1240, Bottom: 254, CornerRadius: 12 },
      Volume: 150,
      Image: { Url: `${PICTURE}anna.png`, DisplayMode: 2 },
      Label: {
        Text: 'Anna Berg · 主持人',
        Left: 16,
        Top: 170,
        Font: {
          FontType: 2,
          FontSize: 28,
          FontColor: 0xff + 256 * 0xcc + 65_536 * 0x00,
          Transparency: 20,
          BorderColor: 0x10 + 256 * 0x20 + 65_536 * 0x30,
        },
      },
      SoundLevelId: expect.any(Number),
    },
    {
      StreamId: 'cam-guest-1',
      RectInfo: { Layer: 2, Left: 860, Top: 274, Right: 1240, Bottom: 490 },
      ContentControl: 2,
      BlurInfo: { TopPadding: 4, LeftPadding: 8, BottomPadding: 12, RightPadding: 16 },
      SoundLevelId: 42,
    },
    { StreamId: 'music-1', ContentControl: 1, Volume: 40, SoundLevelId: expect.any(Number) },
  ],
  MixOutput: [
    {
      StreamId: streamId,
      Width: 1280,
      Height: 720,
      VideoBitrate: 2_000_000,
      Fps: 15,
      VideoEncId: 4,
      ExtraLayers: [{ VideoBitrate: 500_000 }],
      AudioCodec: 1,
      AudioBitrate: 128_000,
      SoundChannel: 2,
      TargetRoom: { RoomId: 'demo', UserId: 'mixdesk' },
    },
    {
      StreamUrl: 'rtmp://live.example/app/key',
      Width: 640,
      Height: 360,
      VideoBitrate: 800_000,
      Fps: 15,
      VideoEncId: 3,
      LowBitrateHD: 1,
    },
  ],
  BackGroundColorHex: '0x0B162400',
  BackgroundImage: `${PICTURE}stage.jpg`,
  WaterMark: { Image: `${PICTURE}logo.png`, RectInfo: { Left: 1100, Top: 640, Right: 1240, Bottom: 700 } },
  UserData: Buffer.from('programme 7 · 主').toString('base64'),
  SoundLevel: 1,
  CheckImageMode: 1,
  MaxIdleTime: 600,
  ExPara: [{ Key: 'sei_mode', Value: '1' }],
  SoundChannel: 2,
  AlignmentType: 2,
  RecvBufferLevel: 200,
  WaitVideoInput: 1,
})
