import type { Desk } from '@/lib/editor/desk-store'
import { previewEditor } from '@/lib/editor/preview-editor'
import type { Timers } from '@/lib/editor/state/timers'
import { SELECTED_AT_MOST } from '@/lib/protocol/here'

/** A tab says no more often than this where it is. */
const SAID_EVERY_MS = 250
/** It says that it is here still this often. */
const HERE_EVERY_MS = 5_000

type Options = Readonly<{
  desk: Desk
  tab: string
  timers: Timers
  /** Sends this and asks for no answer. `isLast` has it outlive the page. */
  post: (body: object, isLast: boolean) => void
  isSeen: () => boolean
}>

/** Tells the server that this tab is at the desk, its layout in preview, and what it has selected. */
export function sendHere({ desk, tab, timers, post, isSeen }: Options) {
  let saidAt = Number.NEGATIVE_INFINITY
  let isDue = false
  let isOver = false
  let callOff = () => {}
  let unfollow = () => {}

  /** Says it now, or together with what comes until the next time. */
  function change() {
    if (isDue || isOver) return
    isDue = true
    callOff()
    callOff = timers.after(Math.max(0, saidAt + SAID_EVERY_MS - timers.now()), say)
  }

  function say() {
    isDue = false
    saidAt = timers.now()
    const { previewId, connection } = desk.getState()
    // Without a connection nobody hears it, and once it is back all of it is said.
    if (connection === 'live') post({ tab, layoutId: previewId, ...selected(), isAway: !isSeen() }, false)
    callOff = timers.after(HERE_EVERY_MS, say)
  }

  function selected() {
    const { selection = [] } = previewEditor(desk)?.getState() ?? {}
    return { selection: selection.slice(0, SELECTED_AT_MOST), more: Math.max(0, selection.length - SELECTED_AT_MOST) }
  }

  function follow() {
    unfollow()
    unfollow =
      previewEditor(desk)?.subscribe(({ selection }, before) => {
        if (selection !== before.selection) change()
      }) ?? (() => {})
    change()
  }

  const leaveDesk = desk.subscribe((state, before) => {
    if (state.previewId !== before.previewId) follow()
    else if (state.connection !== before.connection && state.connection === 'live') change()
  })
  follow()

  return {
    change,
    /** The page goes away, perhaps to come back. */
    go() {
      if (!isOver) post({ tab, goes: true }, true)
    },
    close() {
      isOver = true
      callOff()
      unfollow()
      leaveDesk()
    },
  }
}
