import { Destination, type Output } from '@/lib/layout/output'
import { ShowName, ShowSettings } from '@/lib/layout/show'
import * as z from '@/lib/shared/schema'

const whole = (name: string, most: number) =>
  z
    .int(`${name} must be a whole number`)
    .check(z.minimum(0, `${name} is at least 0`), z.maximum(most, `${name} is at most ${most}`))

const text = (isRequired: string, most: number, isTooLong: string) =>
  z.string().check(z.trim(), z.minLength(1, isRequired), z.maxLength(most, isTooLong))

const FormOutput = z
  .object({
    id: z.string(),
    kind: z.enum(['stream', 'url']),
    address: text('Say where the mix goes', 2048, 'An address has at most 2048 characters'),
    width: whole('Width', 100_000),
    height: whole('Height', 100_000),
    kilobits: whole('Bitrate', 1_000_000),
    fps: whole('Frame rate', 1_000),
  })
  .check(
    z.refine(({ kind, address }) => kind === 'url' || address.length <= 256, {
      path: ['address'],
      message: 'A stream id has at most 256 characters',
    }),
  )

/** The settings as a person edits them: bitrates in kbit/s, and the frame rates under each output. */
export const SettingsForm = z.object({
  name: z.pipe(text('A name is required', 120, 'A name has at most 120 characters'), ShowName),
  roomId: z.string().check(z.trim(), z.maxLength(128, 'A room id has at most 128 characters')),
  taskId: text('A task id is required', 127, 'A task id has at most 127 characters'),
  userId: text('A user id is required', 127, 'A user id has at most 127 characters'),
  outputs: z.array(FormOutput).check(z.minLength(1)),
})
export type SettingsForm = z.infer<typeof SettingsForm>
export type FormOutput = SettingsForm['outputs'][number]

export const toForm = (name: string, settings: ShowSettings): SettingsForm => ({
  name,
  roomId: settings.roomId,
  taskId: settings.taskId,
  userId: settings.userId,
  outputs: settings.outputs.map(toFormOutput),
})

const toFormOutput = ({ id, destination, width, height, videoBitrate, fps }: Output): FormOutput => ({
  id,
  kind: destination.kind,
  address: destination.kind === 'stream' ? destination.streamId : destination.url,
  width,
  height,
  kilobits: Math.round(videoBitrate / 1000),
  fps,
})

/** Null while something in the form cannot be stored. A bitrate that was not touched keeps its exact bps. */
export function toSettings(form: SettingsForm, before: ShowSettings): ShowSettings | null {
  const parsed = SettingsForm.safeParse(form)
  if (!parsed.success) return null
  const { roomId, taskId, userId, outputs } = parsed.data
  const settings = ShowSettings.safeParse({
    ...before,
    roomId,
    taskId,
    userId,
    outputs: outputs.map(({ id, kind, address, width, height, kilobits, fps }) => {
      const destination = kind === 'stream' ? { kind, streamId: address } : { kind, url: address }
      const output = before.outputs.find((output) => output.id === id)
      const bps = output?.videoBitrate
      const videoBitrate = bps !== undefined && Math.round(bps / 1000) === kilobits ? bps : kilobits * 1000
      return { ...output, id, destination: Destination.safeParse(destination).data, width, height, videoBitrate, fps }
    }),
  })
  return settings.success ? settings.data : null
}

/** Sizes that come up all the time; every one even, as the contract asks (2.3). */
export const PRESETS = [
  { label: '16:9 · 640 × 360', width: 640, height: 360 },
  { label: '16:9 · 960 × 540', width: 960, height: 540 },
  { label: '16:9 · 1280 × 720', width: 1280, height: 720 },
  { label: '16:9 · 1920 × 1080', width: 1920, height: 1080 },
  { label: '9:16 · 360 × 640', width: 360, height: 640 },
  { label: '9:16 · 720 × 1280', width: 720, height: 1280 },
  { label: '9:16 · 1080 × 1920', width: 1080, height: 1920 },
  { label: '1:1 · 360 × 360', width: 360, height: 360 },
  { label: '1:1 · 720 × 720', width: 720, height: 720 },
  { label: '1:1 · 1080 × 1080', width: 1080, height: 1080 },
] as const
