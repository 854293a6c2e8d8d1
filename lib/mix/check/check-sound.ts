import { backgroundOf, sentOf } from '@/lib/layout/document'
import { updateInputs } from '@/lib/layout/update'
import { sourceName } from '@/lib/protocol/source-name'
import { byteLength } from '@/lib/shared/byte-length'
import { UID_BYTES, VIDEO_WAIT_SECONDS } from '@/lib/zego/limits'
import { type Checked, error, type Issue, warning } from './issue'

/** Checks what is heard, and what players are told beside it (contract 2.1, 2.2). */
export const checkSound = (checked: Checked): Issue[] => [
  ...checkNothingMixed(checked),
  ...checkSoundOnly(checked),
  ...checkSoundLevels(checked),
  ...checkUids(checked),
]

function checkNothingMixed({ document, roster }: Checked): Issue[] {
  return sentOf(document)
    .filter(({ placed, content }) => !placed && content === 'video')
    .map(({ id, source }) =>
      warning('nothing-mixed', {
        on: { kind: 'input', id, field: 'content' },
        message: `${sourceName(source, roster)} is neither seen nor heard: it is picture only, and not on the frame.`,
        fix: { label: 'Mix its sound', kind: 'layout', diff: updateInputs(document, { [id]: { content: 'audio' } }) },
      }),
    )
}

/** Warns of settings that have no effect, or a bad one, in a mix without pictures (contract 2.1, 4). */
function checkSoundOnly({ document, settings, running }: Checked): Issue[] {
  const inputs = sentOf(document)
  const { image } = backgroundOf(document)
  const issues: Issue[] = []
  if (inputs.length === 0) return issues
  if (image !== null && inputs.every(({ placed }) => !placed)) {
    issues.push(
      warning('background-not-seen', {
        on: { kind: 'background' },
        message:
          'A sound-only mix has no background image, unless ZEGOCLOUD support has enabled it for this AppId. Put an input on the frame.',
      }),
    )
  }
  // A running task has waited for its sources already.
  if (settings.waitForVideo && !running && inputs.every(({ placed, content }) => !placed || content === 'audio')) {
    issues.push(
      warning('waits-for-picture', {
        on: { kind: 'show', field: 'waitForVideo' },
        message: `The mix would end after ${VIDEO_WAIT_SECONDS} s: the show waits for a picture, and this layout is sound only.`,
        fix: { label: 'Do not wait', kind: 'show', settings: { ...settings, waitForVideo: false } },
      }),
    )
  }
  return issues
}

function checkSoundLevels({ roster, document, settings }: Checked): Issue[] {
  const inputs = sentOf(document)
  const seen = new Set<number>()
  const twice = inputs.flatMap(({ id, source, soundLevelId }): Issue[] => {
    if (soundLevelId === null) return []
    const isKnown = seen.has(soundLevelId)
    seen.add(soundLevelId)
    if (!isKnown) return []
    return [
      warning('same-sound-level-id', {
        on: { kind: 'input', id, field: 'soundLevelId' },
        message: `${sourceName(source, roster)} has the same sound-wave id, ${soundLevelId}, as another input: players cannot tell them apart.`,
        fix: {
          label: 'Choose one automatically',
          kind: 'layout',
          diff: updateInputs(document, { [id]: { soundLevelId: null } }),
        },
      }),
    ]
  })
  if (!settings.soundLevels || inputs.every(({ placed }) => !placed)) return twice
  return [
    ...twice,
    warning('sound-levels', {
      on: { kind: 'show', field: 'soundLevels' },
      message: 'Sound waves sent with a picture may break HLS and FLV players.',
      fix: { label: 'Turn sound waves off', kind: 'show', settings: { ...settings, soundLevels: false } },
    }),
  ]
}

function checkUids({ document, roster }: Checked): Issue[] {
  return sentOf(document).flatMap(({ id, source, uid }): Issue[] => {
    if (uid === '') return []
    const on = { kind: 'input', id, field: 'uid' } as const
    const bytes = byteLength(uid)
    if (bytes < UID_BYTES) return [warning('ask-support', { on, message: UID_NEEDS_SUPPORT })]
    const message = `The UID of ${sourceName(source, roster)} has ${bytes} bytes. Use fewer than ${UID_BYTES}.`
    return [error('uid-length', { on, message })]
  })
}

const UID_NEEDS_SUPPORT = 'UIDs reach players only if ZEGOCLOUD support has enabled them for this AppId.'
