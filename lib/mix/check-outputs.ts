import { inputsOf } from '@/lib/layout/document'
import type { Output } from '@/lib/layout/output'
import type { ShowSettings } from '@/lib/layout/show'
import { isRtmpUrl } from '@/lib/zego/limits'
import { checkEncoding } from './check-encoding'
import type { Checked, Fix, Issue } from './issue'
import { shown, wireKey } from './stream-name'

/** Where the mix goes, and how it is encoded. */
export function checkOutputs(checked: Checked): Issue[] {
  const { settings, account } = checked
  const { outputs } = settings
  return [
    ...checkCount(settings, account.maxOutputs),
    ...checkDestinations(checked),
    ...outputs.flatMap((output) => checkEncoding(output, checked)),
    ...checkFirstIsLargest(outputs),
  ]
}

function checkCount(settings: ShowSettings, most: number): Issue[] {
  const extra = settings.outputs[most]
  if (!extra) return []
  return [
    {
      code: 'too-many-outputs',
      severity: 'error',
      on: { kind: 'output', id: extra.id },
      message: `The show has ${settings.outputs.length} outputs and the account allows ${most}. Remove ${settings.outputs.length - most}.`,
      fix: most > 0 ? toOutputs(`Keep the first ${most}`, settings, settings.outputs.slice(0, most)) : null,
    },
  ]
}

function checkDestinations({ settings, document, account }: Checked): Issue[] {
  const sources = new Set(inputsOf(document).map(({ source }) => wireKey(source, account)))
  const seen = new Set<string>()
  return settings.outputs.flatMap((output): Issue[] => {
    const on = { kind: 'output', id: output.id, field: 'destination' } as const
    const name = shown(output.destination)
    const key = wireKey(output.destination, account)
    const issues: Issue[] = []
    if (output.destination.kind === 'url' && !isRtmpUrl(output.destination.url)) {
      issues.push({
        code: 'bad-url',
        severity: 'error',
        on,
        message: `${name} cannot be an output. Give an RTMP address (rtmp://…).`,
        fix: null,
      })
    }
    if (sources.has(key)) {
      issues.push({
        code: 'output-is-input',
        severity: 'error',
        on,
        message: `${name} is an output and an input of the same mix. Give the output a name of its own, or remove the input.`,
        fix: null,
      })
    }
    if (seen.has(key)) {
      issues.push({
        code: 'same-output-twice',
        severity: 'error',
        on,
        message: `${name} is an output twice. Remove one or send it elsewhere.`,
        fix: toOutputs(
          'Remove this one',
          settings,
          settings.outputs.filter((other) => other !== output),
        ),
      })
    }
    seen.add(key)
    return issues
  })
}

/** Rectangles are in the first output's pixels and the others are scaled from it (contract 2.3). */
function checkFirstIsLargest([first, ...others]: readonly Output[]): Issue[] {
  if (!first) return []
  return others
    .filter(({ width, height }) => width > first.width || height > first.height)
    .map(({ id, destination, width, height }) => ({
      code: 'output-larger-than-frame',
      severity: 'warning',
      on: { kind: 'output', id, field: width > first.width ? 'width' : 'height' },
      message: `${shown(destination)} is ${width} × ${height}, larger than the first output, ${first.width} × ${first.height}, which it is scaled from. Make the largest output the first.`,
      fix: null,
    }))
}

const toOutputs = (label: string, settings: ShowSettings, outputs: Output[]): Fix => ({
  label,
  kind: 'show',
  settings: { ...settings, outputs },
})
