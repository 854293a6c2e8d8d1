import { addressOf } from '@/lib/layout/address'
import type { Output } from '@/lib/layout/output'
import { MAX_CLIENT_USER_ID } from '@/lib/zego/clients'
import { isRtmpUrl, MAX_OUTPUT_SIZE } from '@/lib/zego/limits'
import { fixOutput } from './fix-output'
import { type Checked, type Fix, type Issue, type Subject, warning } from './issue'

/** The sides of the largest picture that an account may send unless sales have enabled more (contract 2.3). */
const LONG_SIDE = 1920
const SHORT_SIDE = 1080

/**
 * Warns of outputs that ZEGOCLOUD accepts and that do not reach the viewers as they are meant: sizes that need
 * enabling, codecs that a CDN changes or records badly, and names that ZEGOCLOUD's web clients refuse (contract 2.3).
 */
export const checkDelivery = (checked: Checked): Issue[] => [
  ...checkSizes(checked),
  ...checkUserId('The user id', checked.settings.userId, { kind: 'show', field: 'userId' }),
  ...checked.settings.outputs.flatMap((output) => [
    ...checkCdn(output, checked),
    ...checkNames(output),
    ...checkUserId('The user of the target room', output.targetRoom?.userId ?? '', {
      kind: 'output',
      id: output.id,
      field: 'targetRoom',
    }),
  ]),
]

function checkSizes({ settings: { outputs } }: Checked): Issue[] {
  const [first] = outputs
  const other = outputs.find(({ width, height }) => first && (width !== first.width || height !== first.height))
  const severalSizes =
    first && other
      ? [
          warning('ask-support', {
            on: { kind: 'output', id: other.id, field: 'width' },
            message: `Outputs of several sizes (${first.width} × ${first.height}, ${other.width} × ${other.height}) work only if ZEGOCLOUD support has enabled mutil_encode for this AppId.`,
          }),
        ]
      : []
  const large = outputs.filter(({ width, height }) => {
    const [short, long] = [Math.min(width, height), Math.max(width, height)]
    return long <= MAX_OUTPUT_SIZE && (long > LONG_SIDE || short > SHORT_SIDE)
  })
  return [
    ...severalSizes,
    ...large.map(({ id, destination, width, height }) =>
      warning('ask-support', {
        on: { kind: 'output', id, field: 'height' },
        message: `${addressOf(destination)} is ${width} × ${height}: above 1080p works only if ZEGOCLOUD sales have enabled it for this AppId.`,
      }),
    ),
  ]
}

/** Checks an output that is pushed to an address, behind which a CDN delivers it. A running task keeps its codecs. */
function checkCdn(output: Output, checked: Checked): Issue[] {
  const { id, destination, videoCodec, audioCodec } = output
  if (destination.kind !== 'url' || !isRtmpUrl(destination.url)) return []
  const name = addressOf(destination)
  const fixed = (label: string, changed: Output): Fix | null =>
    checked.running ? null : fixOutput(label, changed, checked)
  const issues: Issue[] = []
  if (videoCodec === 'h264-svc') {
    issues.push(
      warning('cdn-codec', {
        on: { kind: 'output', id, field: 'videoCodec' },
        message: `${name} goes to a CDN, where ZEGOCLOUD sends H.264 instead of SVC.`,
        fix: fixed('Make it H.264', { ...output, videoCodec: 'h264' }),
      }),
    )
  }
  if (audioCodec === 'he-aac') {
    issues.push(
      warning('cdn-codec', {
        on: { kind: 'output', id, field: 'audioCodec' },
        message: `${name} goes to a CDN with HE-AAC: Chrome and Edge do not play recordings of it. AAC-LC plays everywhere.`,
        fix: fixed('Make it AAC-LC', { ...output, audioCodec: 'aac-lc' }),
      }),
    )
  }
  return issues
}

function checkNames({ id, destination, targetRoom }: Output): Issue[] {
  const issues: Issue[] = []
  if (destination.kind === 'stream' && destination.streamId.includes('/')) {
    issues.push(
      warning('web-clients', {
        on: { kind: 'output', id, field: 'destination' },
        message: `The stream id ${destination.streamId} contains “/”: ZEGOCLOUD's web clients cannot play it.`,
      }),
    )
  }
  if (targetRoom?.roomId.includes('/')) {
    issues.push(
      warning('web-clients', {
        on: { kind: 'output', id, field: 'targetRoom' },
        message: `The target room ${targetRoom.roomId} contains “/”: ZEGOCLOUD's web clients cannot enter it.`,
      }),
    )
  }
  return issues
}

function checkUserId(what: string, userId: string, on: Subject): Issue[] {
  if (userId.length <= MAX_CLIENT_USER_ID) return []
  return [
    warning('web-clients', {
      on,
      message: `${what} has ${userId.length} characters: ZEGOCLOUD's web clients allow ${MAX_CLIENT_USER_ID}.`,
    }),
  ]
}
