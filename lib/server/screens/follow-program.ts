import type { Snapshot } from '@/lib/protocol/live'
import { createBell } from '@/lib/server/change/bell'
import type { Context } from '@/lib/server/context'
import { OPENING, toCaughtUp, toPing, toSnapshotMessage } from '@/lib/server/following/messages'
import type { After } from '@/lib/server/timers'
import { isFailure } from '@/lib/shared/failures'
import { programSnapshot } from './program-snapshot'
import type { Screen } from './screen-of'

type Deps = Pick<Context, 'db' | 'env' | 'now' | 'wakeups' | 'closing'> & Readonly<{ after: After }>

type Options = Readonly<{ screen: Screen; heartbeatMs: number; leaving: AbortSignal }>

/**
 * Makes the bytes of a screen's event stream: the whole of what it shows, at once and whenever that is another. It ends
 * at once when the link is revoked or over, the show deleted, the session ended, the client gone, or the process
 * closing. What wakes it while it reads is read once.
 *
 * @throws {Failure} not-found, before the first piece
 */
export async function followProgram(
  { after, ...deps }: Deps,
  { screen, heartbeatMs, leaving }: Options,
): Promise<AsyncGenerator<Buffer>> {
  const { expiresAt, isOpen } = screen
  const bell = createBell()
  const beat = { isDue: false }
  const unfollow = deps.wakeups.follow(screen.showId, bell.ring)
  const ending = AbortSignal.any([leaving, deps.closing])
  ending.addEventListener('abort', end)
  let callOff = () => {}
  const beatLater = () => {
    const left = expiresAt === null ? heartbeatMs : expiresAt - deps.now()
    callOff = after(Math.max(0, Math.min(heartbeatMs, left)), () => {
      beat.isDue = true
      bell.ring()
    })
  }
  function stop() {
    callOff()
    unfollow()
    ending.removeEventListener('abort', end)
  }
  /** A client that asks for no further piece would hold what a piece ends. */
  function end() {
    stop()
    bell.ring()
  }

  async function* pieces(first: Snapshot) {
    try {
      yield Buffer.from(`${OPENING}${toSnapshotMessage(first)}${toCaughtUp('show', deps.now())}`)
      let shown = contentOf(first)
      while (true) {
        await bell.rung()
        if (ending.aborted || !(await isOpen())) return
        const isBeat = beat.isDue
        beat.isDue = false
        const next = await readOrEnd(deps, screen)
        if (!next || leaving.aborted) return
        const content = contentOf(next)
        const news = content === shown ? '' : toSnapshotMessage(next)
        shown = content
        const piece = news + (isBeat ? toPing('show', deps.now()) : '')
        if (isBeat && !ending.aborted) beatLater()
        if (piece) yield Buffer.from(piece)
      }
    } finally {
      stop()
    }
  }

  try {
    const first = await programSnapshot(deps, screen)
    if (ending.aborted) stop()
    else beatLater()
    return pieces(first)
  } catch (error) {
    stop()
    throw error
  }
}

/** Most changes of a show are edits, which a screen does not show. */
const contentOf = ({ last: _, ...content }: Snapshot): string => JSON.stringify(content)

async function readOrEnd(deps: Pick<Deps, 'db' | 'env'>, screen: Screen): Promise<Snapshot | null> {
  try {
    return await programSnapshot(deps, screen)
  } catch (error) {
    if (isFailure(error) && error.code === 'not-found') return null
    throw error
  }
}
