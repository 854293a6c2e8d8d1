import type { Size } from '@/lib/geometry/rect'
import type { Step } from '@/lib/geometry/round'
import * as z from '@/lib/shared/schema'
import { isVisible, Text } from '@/lib/shared/text'
import { IDLE_SECONDS, MAX_RECEIVE_BUFFER_MS, MAX_ROOM_ID, MAX_TASK_ID, MAX_USER_DATA_LENGTH } from '@/lib/zego/limits'
import { MAX_NAME } from './name'
import { frozenFields, type OnAir } from './on-air'
import { Channels, Output } from './output'
import { whole } from './whole'

const ZegoId = Text.check(z.minLength(1), z.maxLength(MAX_TASK_ID))

export const EXTENSION_LENGTHS = { key: 256, value: 4096 } as const
export const MAX_EXTENSIONS = 50
/** A show may keep this many outputs. What ZEGOCLOUD takes is less, and `check` says so. */
export const MAX_STORED_OUTPUTS = 10

export const MAX_TAKE_GUARD_MS = 10_000

/** Holds a parameter that ZEGOCLOUD's support has told the account: it is sent as it is, whatever it means. */
export const Extension = z.strictObject({
  key: Text.check(z.maxLength(EXTENSION_LENGTHS.key)),
  value: Text.check(z.maxLength(EXTENSION_LENGTHS.value)),
})
export type Extension = z.infer<typeof Extension>

export const LabelFont = z.enum(['source-han-sans', 'alibaba-puhuiti', 'pangmen-zhengdao', 'zcool-kuaile'])
export type LabelFont = z.infer<typeof LabelFont>

/** The settings of a show until someone changes them: ZEGOCLOUD's own defaults (contract 2.1). */
export const PLAIN_SETTINGS = {
  userData: '',
  userDataAs: 'text',
  soundLevels: false,
  imageCheck: 'strict',
  maxIdleSeconds: IDLE_SECONDS.least,
  extensions: [] as Extension[],
  bypass: false,
  channels: 'mono',
  alignment: 'none',
  receiveBufferMs: null,
  waitForVideo: false,
  labelFont: 'source-han-sans',
  evenPixels: true,
  takeGuardMs: 1_000,
} as const

/**
 * Holds what a show sends besides a layout. An empty `roomId` is left out of the request, and the roster stays empty.
 * `userData` reaches the players beside the picture: text, or any bytes as base64; it may be empty. `evenPixels` and
 * `takeGuardMs`, the least time between two takes, are the desk's own and are not sent. The fields after `outputs` have
 * defaults, so that shows from before them are read.
 */
export const ShowSettings = z.strictObject({
  roomId: Text.check(z.maxLength(MAX_ROOM_ID)),
  taskId: ZegoId,
  userId: ZegoId,
  outputs: z.array(Output).check(
    z.minLength(1),
    z.maxLength(MAX_STORED_OUTPUTS),
    z.refine((outputs) => new Set(outputs.map(({ id }) => id)).size === outputs.length, 'must have different ids'),
  ),
  userData: z._default(
    z
      .string()
      .check(
        z.maxLength(MAX_USER_DATA_LENGTH),
        z.regex(/^[^\0\p{Cs}]*$/u, 'must not hold NUL or halves of surrogate pairs'),
      ),
    PLAIN_SETTINGS.userData,
  ),
  userDataAs: z._default(z.enum(['text', 'base64']), PLAIN_SETTINGS.userDataAs),
  soundLevels: z._default(z.boolean(), PLAIN_SETTINGS.soundLevels),
  imageCheck: z._default(z.enum(['strict', 'form', 'none']), PLAIN_SETTINGS.imageCheck),
  maxIdleSeconds: z._default(whole(IDLE_SECONDS.least, IDLE_SECONDS.most), PLAIN_SETTINGS.maxIdleSeconds),
  extensions: z._default(z.array(Extension).check(z.maxLength(MAX_EXTENSIONS)), () => []),
  bypass: z._default(z.boolean(), PLAIN_SETTINGS.bypass),
  channels: z._default(Channels, PLAIN_SETTINGS.channels),
  // `given` aligns the streams that have timestamps. The word stays as it is: shows, files and requests are stored with
  // it.
  alignment: z._default(z.enum(['none', 'given', 'all']), PLAIN_SETTINGS.alignment),
  receiveBufferMs: z._default(z.nullable(whole(0, MAX_RECEIVE_BUFFER_MS)), PLAIN_SETTINGS.receiveBufferMs),
  waitForVideo: z._default(z.boolean(), PLAIN_SETTINGS.waitForVideo),
  labelFont: z._default(LabelFont, PLAIN_SETTINGS.labelFont),
  evenPixels: z._default(z.boolean(), PLAIN_SETTINGS.evenPixels),
  takeGuardMs: z._default(whole(0, MAX_TAKE_GUARD_MS), PLAIN_SETTINGS.takeGuardMs),
})
export type ShowSettings = z.infer<typeof ShowSettings>

/** Says what a running task does with a changed setting: it keeps a frozen one as it was (contract 2.1, mark F). */
const SETTINGS_ON_AIR = {
  taskId: 'frozen',
  userId: 'frozen',
  bypass: 'frozen',
  channels: 'frozen',
  alignment: 'frozen',
  receiveBufferMs: 'frozen',
  waitForVideo: 'frozen',
  labelFont: 'frozen',
  roomId: 'live',
  // An output has marks of its own, in output.ts.
  outputs: 'live',
  userData: 'live',
  userDataAs: 'live',
  soundLevels: 'live',
  imageCheck: 'live',
  maxIdleSeconds: 'live',
  extensions: 'live',
  evenPixels: 'live',
  takeGuardMs: 'live',
} as const satisfies Record<keyof ShowSettings, OnAir>

/** Lists the settings that a running task keeps. */
export const FROZEN_SETTINGS = frozenFields(SETTINGS_ON_AIR)

/** Accepts text in any script, with at least one character that can be seen. */
const Name = Text.check(
  z.trim(),
  z.minLength(1, { abort: true }),
  z.maxLength(MAX_NAME),
  z.refine(isVisible, 'must have a character that can be seen'),
)

export const ShowName = Name
export const LayoutName = Name

/** Returns the frame: the first output's picture. Rectangles are in its pixels (contract 2.3). */
export function frameOf({ outputs }: ShowSettings): Size {
  const first = outputs[0]
  if (!first) throw new Error('A show always has an output.')
  return { width: first.width, height: first.height }
}

/** Says on which pixels the edges of this show land: on even ones, unless it asks for every one. */
export const stepOf = (settings: ShowSettings): Step => (settings.evenPixels ? evenStepOf(frameOf(settings)) : 1)

/**
 * Returns the step of even pixels on this frame. One with an odd side is refused (contract 2.3), and its own edge would
 * lie between even pixels: there every pixel counts.
 */
export const evenStepOf = ({ width, height }: Size): Step => (width % 2 === 0 && height % 2 === 0 ? 2 : 1)
