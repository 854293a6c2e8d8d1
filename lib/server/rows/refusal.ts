import { addressOf } from '@/lib/layout/address'
import type { Source } from '@/lib/layout/input'
import { refusalSubjects } from '@/lib/mix/refusal-subjects'
import type { Subject } from '@/lib/protocol/request'
import { storedDocument, storedSettings } from '@/lib/server/db/stored'
import { bodyOf } from './body'
import type { RequestRow } from './rows'

type Reply = Readonly<{ code: number | null; message: string | null }>

/**
 * Finds the inputs and outputs that a refusal is about, as far as that is certain. A stop, or a request that was not
 * sent, has none. Inputs are named by the address of their source unless `nameOf` names it otherwise.
 */
export function subjectsOf(
  request: RequestRow,
  { code, message }: Reply,
  nameOf: (source: Source) => string = addressOf,
): Subject[] {
  const { document, settings } = request
  const body = bodyOf(request)
  if (code === null || body === null || document === null || settings === null) return []
  return refusalSubjects({
    code,
    message: message ?? '',
    body,
    document: storedDocument(document),
    settings: storedSettings(settings),
    nameOf,
  })
}
