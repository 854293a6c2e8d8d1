import { addressOf } from '@/lib/layout/address'
import { sentOf } from '@/lib/layout/document'
import type { Output } from '@/lib/layout/output'
import type { ShowSettings } from '@/lib/layout/show'
import { wireKey } from '@/lib/mix/stream-name'
import { lacksKey } from '@/lib/shared/stream-keys'
import { isRtmpUrl } from '@/lib/zego/limits'
import { checkEncoding } from './check-encoding'
import { type Checked, error, type Fix, type Issue, warning } from './issue'

/** Checks the outputs: where the mix goes, and how it is encoded. */
export function checkOutputs(checked: Checked): Issue[] {
  const { settings, account } = checked
  const { outputs } = settings
  return [
    ...checkCount(settings, account.maxOutputs),
    ...checkDestinations(checked),
    ...outputs.flatMap((output) => checkEncoding(output, checked)),
    ...checkFirstIsLargest(outputs),
    ...checkFollowsFirst(checked),
  ]
}

function checkCount(settings: ShowSettings, most: number): Issue[] {
  const extra = settings.outputs[most]
  if (!extra) return []
  return [
    error('too-many-outputs', {
      on: { kind: 'output', id: extra.id },
      message: `The show has ${settings.outputs.length} outputs; the account allows ${most}. Remove ${settings.outputs.length - most}.`,
      fix: most > 0 ? toOutputs(`Keep the first ${most}`, settings, settings.outputs.slice(0, most)) : null,
    }),
  ]
}

function checkDestinations({ settings, document, account }: Checked): Issue[] {
  const sources = new Set(sentOf(document).map(({ source }) => wireKey(source, account)))
  const seen = new Set<string>()
  return settings.outputs.flatMap((output): Issue[] => {
    const on = { kind: 'output', id: output.id, field: 'destination' } as const
    const name = addressOf(output.destination)
    const key = wireKey(output.destination, account)
    const issues: Issue[] = []
    if (output.destination.kind === 'url' && !isRtmpUrl(output.destination.url)) {
      issues.push(
        error('bad-url', {
          on,
          message: `${name} cannot be an output. Give an RTMP address (rtmp://…).`,
        }),
      )
    }
    if (output.destination.kind === 'url' && lacksKey(output.destination.url)) {
      issues.push(
        error('no-stream-key', {
          on,
          message: `${name} has no stream key: the exported file left it out. Enter it in the show settings.`,
        }),
      )
    }
    if (sources.has(key)) {
      issues.push(
        error('output-is-input', {
          on,
          message: `${name} is an output and an input of the same mix. Give the output a name of its own, or remove the input.`,
        }),
      )
    }
    if (seen.has(key)) {
      issues.push(
        error('same-output-twice', {
          on,
          message: `${name} is an output twice. Remove one or send it elsewhere.`,
          fix: toOutputs(
            'Remove this one',
            settings,
            settings.outputs.filter((other) => other !== output),
          ),
        }),
      )
    }
    seen.add(key)
    return issues
  })
}

/**
 * Checks that no output is larger than the first one. Rectangles are in its pixels and the other outputs are scaled
 * from it (contract 2.3).
 */
function checkFirstIsLargest([first, ...others]: readonly Output[]): Issue[] {
  if (!first) return []
  return others
    .filter(({ width, height }) => width > first.width || height > first.height)
    .map(({ id, destination, width, height }) =>
      warning('output-larger-than-frame', {
        on: { kind: 'output', id, field: width > first.width ? 'width' : 'height' },
        message: `${addressOf(destination)} is ${width} × ${height}, larger than the first output, ${first.width} × ${first.height}, which it is scaled from. Make the largest output the first.`,
      }),
    )
}

/** Shapes that differ by less count as the same: the difference comes from rounding sizes to whole pixels. */
const SAME_SHAPE = 0.02

/** Checks the other outputs, which are cropped from the first and follow its frame rate (contract 2.3). */
function checkFollowsFirst({ settings, running }: Checked): Issue[] {
  const [first, ...others] = settings.outputs
  if (!first) return []
  return others.flatMap((output): Issue[] => {
    const name = addressOf(output.destination)
    const issues: Issue[] = []
    if (output.fps > 0 && output.fps !== first.fps) {
      const outputs = settings.outputs.map((each) => (each === output ? { ...output, fps: first.fps } : each))
      issues.push(
        warning('frame-rate-of-first', {
          on: { kind: 'output', id: output.id, field: 'fps' },
          message: `${name} is set to ${output.fps} frames/s but gets ${first.fps}, as the first output.`,
          fix: running ? null : toOutputs(`Make it ${first.fps}`, settings, outputs),
        }),
      )
    }
    const shape = (output.width * first.height) / (output.height * first.width)
    if (Math.abs(shape - 1) > SAME_SHAPE) {
      issues.push(
        warning('output-cropped', {
          on: { kind: 'output', id: output.id, field: 'width' },
          message: `${name} is ${output.width} × ${output.height}, another shape than the first output, ${first.width} × ${first.height}, so its picture is cropped. Use the same shape to keep all of it.`,
        }),
      )
    }
    return issues
  })
}

const toOutputs = (label: string, settings: ShowSettings, outputs: Output[]): Fix => ({
  label,
  kind: 'show',
  settings: { ...settings, outputs },
})
