import { apply } from '@/lib/layout/diff'
import { inputsOf } from '@/lib/layout/document'
import { setSource } from '@/lib/layout/set-fields'
import { updateInputs } from '@/lib/layout/update'
import { check, isError } from '@/lib/mix/check/check'
import type { Checked } from '@/lib/mix/check/issue'
import { fixed } from './fixed'
import { output } from './show'

const ROUNDS = 8
const stream = (streamId: string) => ({ kind: 'stream', streamId }) as const

/** Gives what no fix mends good values, and presses fixes until none is left, so that many random shows pass. */
export function mended(random: Checked): Checked {
  let show = withGoodNames(random)
  for (let round = 0; round < ROUNDS; round++) {
    const issues = check(show).filter((each) => isError(each) && each.fix)
    if (issues.length === 0) return show
    // Fixes of the show are whole settings, made from the same ones: the first of a round counts.
    const ofShow = issues.find(({ fix }) => fix?.kind === 'show')
    const inRound = issues.filter((issue) => issue.fix?.kind === 'layout' || issue === ofShow)
    show = inRound.reduce(fixed, show)
  }
  return show
}

function withGoodNames(random: Checked): Checked {
  const document = inputsOf(random.document).reduce((each, { id, uid, label }) => {
    const named = apply(each, setSource(each, id, stream(id)))
    const short = label && { ...label, text: label.text.slice(0, 100) }
    return apply(named, updateInputs(named, { [id]: { uid: /^[\w-]{0,63}$/.test(uid) ? uid : '', label: short } }))
  }, random.document)
  const [codec] = random.settings.outputs.map(({ videoCodec }) => videoCodec)
  const outputs = random.settings.outputs.map((each, index) => ({
    ...each,
    destination: stream(`to-${each.id}`),
    width: each.width || output.width,
    height: each.height || output.height,
    videoBitrate: each.videoBitrate || output.videoBitrate,
    videoCodec: index > 1 && codec ? codec : each.videoCodec,
    targetRoom: each.targetRoom && { roomId: 'room', userId: 'user' },
  }))
  const settings = {
    ...random.settings,
    roomId: 'room',
    taskId: 'task',
    userId: 'user',
    userData: random.settings.userData.slice(0, 1000),
    userDataAs: 'text' as const,
    outputs,
  }
  return { ...random, document, settings, running: false }
}
