import { ASK_SUPPORT, type Explanation, explanation } from './explanation'

const ASKED_AGAIN = 'Nothing to do: Mixdesk asks again.'
const NOT_ENABLED = explanation('Listing rooms is not enabled for the account.', ASK_SUPPORT, 'final')
const NO_ROOM = explanation(
  'The room does not exist.',
  'Check the room id: a room exists while someone is in it.',
  'final',
)
const TOO_MANY_LISTS = explanation('The room was listed too often.', ASKED_AGAIN, 'retry')

/** Lists the codes of a list of a room's streams (contract 6), which are not codes of a mix. */
export const LIST_CODES: readonly (readonly [number, Explanation])[] = [
  [1, NOT_ENABLED],
  [2, NOT_ENABLED],
  [3, NOT_ENABLED],
  [8, NOT_ENABLED],
  [9, NOT_ENABLED],
  [104, NO_ROOM],
  [5024, NO_ROOM],
  [50001, NO_ROOM],
  [154, explanation('The room could not be listed.', ASKED_AGAIN, 'retry')],
  [206, TOO_MANY_LISTS],
  [207, TOO_MANY_LISTS],
]
