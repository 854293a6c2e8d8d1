import type { Context } from '@/lib/server/context'
import type { Auth } from './auth'
import type { GuessLimit } from './guess-limit'
import type { SessionWatch } from './session-watch'

/** Holds what signing in needs: the context of use cases, with the users and the limit for guessing. */
export type AuthContext = Pick<Context, 'db' | 'env' | 'log' | 'now'> &
  Readonly<{ auth: Auth; guesses: GuessLimit; sessions: SessionWatch }>
