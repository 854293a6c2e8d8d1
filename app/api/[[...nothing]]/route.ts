import { route } from '@/lib/server/route'
import { Failure } from '@/lib/shared/failures'
import { MESSAGES } from '@/lib/shared/messages'

const refuse = async (): Promise<never> => {
  throw new Failure('not-found', MESSAGES.nothingHere)
}
const write = route('operator', null, refuse, { query: null })

/** Answers paths that the API does not have with its own refusal, not with a page. */
export const GET = route('viewer', null, refuse, { query: null })

export { write as DELETE, write as PATCH, write as POST, write as PUT }
