import { app } from '@/lib/server/app'
import { answer, answerError } from '@/lib/server/http/answer'
import { calledAppId } from '../app-id'
import { findSandbox, openSandbox } from '../sandbox'

/**
 * Answers at ZEGOCLOUD's endpoint. It stays outside the door: callers have no session, their signature lets them in. A
 * call with an unknown AppId goes to the environment's sandbox, which refuses it as ZEGOCLOUD does.
 */
async function handle(request: Request): Promise<Response> {
  try {
    const sandbox = (await findSandbox(calledAppId(request))) ?? (await openSandbox(null))
    return answer(await sandbox.handle(request))
  } catch (error) {
    return answerError(error, (await app()).log)
  }
}

export { handle as GET, handle as POST }
