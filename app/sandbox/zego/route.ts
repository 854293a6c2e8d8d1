import { answerError } from '@/lib/server/answer'
import { app } from '@/lib/server/app'
import { openSandbox } from '../sandbox'

/** ZEGOCLOUD's endpoint. It stays outside the door: callers have no session, their signature lets them in. */
async function handle(request: Request): Promise<Response> {
  try {
    return await (await openSandbox()).handle(request)
  } catch (error) {
    return answerError(error, (await app()).log)
  }
}

export { handle as GET, handle as POST }
