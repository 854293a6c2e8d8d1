import type { DeskStore } from '@/lib/editor/state/desk-state'
import type { EditorStore } from '@/lib/editor/state/editor-store'
import type { CallOff, Timers } from '@/lib/editor/state/timers'
import type { Answer } from '@/lib/editor/sync/api'
import type { MixRequest } from '@/lib/protocol/request'
import { nextTake } from './next-take'
import { whyNotLive } from './why-not-live'

/** Two takes of it are never closer, however short the show's own guard is. */
const LEAST_MS = 1_000
/** The server counts the guard by its own clock, which is known to some ms. */
const CLOCKS_MS = 40

type LiveDesk = Pick<DeskStore, 'getState' | 'setState' | 'subscribe'> &
  Readonly<{
    editor: (layoutId: string) => EditorStore
    take: (over: { ifSafe: true }) => Promise<Answer<MixRequest> | null>
  }>

type Deps = Readonly<{ desk: LiveDesk; timers: Timers; serverNow: () => number; tell: (text: string) => void }>

/** Ends it by a hand. */
export const endLiveEdit = (desk: Pick<LiveDesk, 'setState'>): void => desk.setState({ liveEdit: null })

/**
 * Takes each of my changes of the layout in preview by itself, from now on, undo and redo too (decision 059): one
 * request at a time, at most one a second, the newest state wins. It ends, and says why, as soon as that may not be,
 * and waits where a hand has to decide. Returns why it did not begin; null where it did.
 */
export function startLiveEdit({ desk, timers, serverNow, tell }: Deps): string | null {
  const { previewId } = desk.getState()
  const editor = previewId === null ? null : desk.editor(previewId)
  const judge = () => editor && nextTake(editor.getState().document, desk.getState(), serverNow())
  const why = whyNotLive(desk.getState()) ?? (judge()?.differs ? 'PREVIEW differs from PROGRAM: take first' : null)
  if (why !== null || editor === null) return why ?? 'there is no layout in preview'

  let isDirty = false
  let isSending = false
  let restsUntil = 0
  /** It is the sequence of what it took last: until the program is that, nobody knows what would change. */
  let taken = 0
  let callOff: CallOff = () => {}
  /** What was judged last: it is not judged again until it may be judged otherwise. */
  let judged: readonly unknown[] = []

  const isOn = () => desk.getState().liveEdit !== null
  const say = (why: string) => {
    if (isOn() && desk.getState().liveEdit !== why) desk.setState({ liveEdit: why })
  }

  /** Says too where a change was made that nobody sends any more. */
  function end(why: string) {
    const left = isDirty ? [LEFT] : []
    isDirty = false
    endLiveEdit(desk)
    tell([`Live edit is off: ${why.replace(/\.$/, '')}.`, ...left].join(' '))
  }

  /** Sends what was changed, as soon as it may go. */
  function attempt() {
    if (!isOn()) return
    const { task, busy, resting } = desk.getState()
    const why = whyNotLive(desk.getState())
    if (why !== null) return end(why)
    restsUntil = Math.max(restsUntil, resting && resting + CLOCKS_MS)
    const isBusy = isSending || task.inFlight !== null || busy.take + busy.stop > 0
    if (!isDirty || isBusy || (task.program?.sequence ?? 0) < taken) return
    const restMs = restsUntil - timers.now()
    callOff()
    if (restMs > 0) callOff = timers.after(restMs, attempt)
    else void judgeAndSend()
  }

  async function judgeAndSend(): Promise<void> {
    const { task, roster } = desk.getState()
    const facts = [editor?.getState().document, task.program, roster]
    if (facts.every((fact, index) => fact === judged[index])) return
    judged = facts
    const next = judge()
    say((next?.differs && next.waitsFor) || '')
    if (!next?.differs) isDirty = false
    if (!next?.differs || next.waitsFor !== null) return
    isDirty = false
    isSending = true
    restsUntil = timers.now() + LEAST_MS
    const answer = await desk.take({ ifSafe: true })
    isSending = false
    if (isOn()) conclude(answer)
    attempt()
  }

  function conclude(answer: Answer<MixRequest> | null) {
    const { notTaken } = desk.getState()
    if (answer?.ok) {
      taken = answer.value.sequence ?? 0
      if (answer.value.state !== 'accepted') end(SAYS[answer.value.state] ?? 'the take was not accepted')
    } else if (answer?.code === 'dangerous') {
      isDirty = true
      say(`${answer.message} TAKE takes it all the same`)
    } else if (answer?.code === 'take-guard' || (answer === null && notTaken === null)) {
      isDirty = true
      judged = []
    } else end(answer?.message ?? notTaken?.why ?? 'nothing could be taken')
  }

  desk.setState({ liveEdit: '' })
  const forget = [
    editor.subscribe(({ past, future }, before) => {
      if (past === before.past && future === before.future) return
      isDirty = true
      // The editor tells of an edit before it begins to save it, and a take is of what is saved.
      void Promise.resolve().then(attempt)
    }),
    desk.subscribe(() => {
      if (isOn()) attempt()
      else {
        callOff()
        for (const each of forget) each()
        const isLeft = isDirty
        isDirty = false
        if (isLeft) tell(LEFT)
      }
    }),
  ]
  return null
}

const LEFT = 'Your last change is not on air.'

const SAYS: Readonly<Partial<Record<MixRequest['state'], string>>> = {
  rejected: 'ZEGOCLOUD refused a take',
  unknown: 'nobody knows what came of a take',
  superseded: 'a newer request replaced a take',
}
