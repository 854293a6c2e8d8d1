import { answerAuth } from '@/lib/server/auth/auth-routes'
import { openRoute } from '@/lib/server/route'

export const GET = openRoute(answerAuth)
export const POST = openRoute(answerAuth)
