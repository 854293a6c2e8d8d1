import { z } from 'zod'
import type { AuthContext } from '@/lib/server/auth/auth-context'
import { readSession } from '@/lib/server/auth/session'
import type { Context } from '@/lib/server/context'
import { idOf } from '@/lib/server/http/id-of'
import { parseQuery } from '@/lib/server/http/query'
import { Failure } from '@/lib/shared/failures'
import { MESSAGES } from '@/lib/shared/messages'
import { findProgramLink } from './program-links'

const OfShow = z.strictObject({ show: idOf('a show') })
const OfLink = z.strictObject({ link: z.string().min(1).max(100) })

export type ScreenDeps = Pick<Context, 'db' | 'now'> & Pick<AuthContext, 'auth' | 'sessions' | 'guesses'>

/** Holds what a screen may see, and for how long. */
export type Screen = Readonly<{
  showId: string
  /** Whoever asks has a link, and may be anybody. */
  isLink: boolean
  /** It is told where the mix is played. */
  plays: boolean
  /** Tells whether it still may, as far as the database knows. */
  isOpen: () => Promise<boolean>
  /** Says when it ends by itself, in Unix ms; null where that is the session's matter. */
  expiresAt: number | null
  /** Calls `end` once the session is over, until the function that it returns is called. */
  watch: (end: () => void) => () => void
}>

/**
 * Reads who asks for a program: somebody signed in, who names the show, or a screen that has a link to one.
 *
 * @throws {Failure} invalid; unauthenticated; not-found for a link that has ended or never was; too-many-requests
 */
export async function screenOf(deps: ScreenDeps, request: Request): Promise<Screen> {
  if (new URL(request.url).searchParams.has('link')) return screenOfLink(deps, parseQuery(OfLink, request).link)
  const session = await readSession(deps, request.headers)
  if (!session) throw new Failure('unauthenticated', MESSAGES.signInFirst)
  const { show } = parseQuery(OfShow, request)
  const { token, operator } = session
  return {
    showId: show,
    isLink: false,
    plays: true,
    isOpen: async () => true,
    expiresAt: null,
    watch: (onEnd) => deps.sessions.watch({ token, role: operator.role, onEnd }),
  }
}

/**
 * Finds what a link opens. A right token is never counted, so that whoever tries wrong ones keeps no screen from its
 * own.
 *
 * @throws {Failure} not-found; too-many-requests
 */
export async function screenOfLink(deps: Pick<ScreenDeps, 'db' | 'now' | 'guesses'>, token: string): Promise<Screen> {
  const link = await findProgramLink(deps, token)
  if (!link) {
    await deps.guesses.count({ kind: 'link' })
    throw new Failure('not-found', 'This link has ended, or was revoked. Ask who runs the show for a new one.')
  }
  const isOpen = async () => (await findProgramLink(deps, token))?.id === link.id
  const { showId, plays, expiresAt } = link
  return { showId, isLink: true, plays, isOpen, expiresAt, watch: () => () => {} }
}
