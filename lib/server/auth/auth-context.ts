import type { Context } from '@/lib/server/context'
import type { Auth } from './auth'
import type { GuessLimit } from './guess-limit'

/** What signing in needs: what use cases are given, with who may sign in and how often somebody may guess. */
export type AuthContext = Pick<Context, 'db' | 'env' | 'now'> & Readonly<{ auth: Auth; guesses: GuessLimit }>
