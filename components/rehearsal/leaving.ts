/** Lists the ways in which a stream may leave, each by the type that its callback carries (contract 5). */
export const LEAVING = {
  0: 'As usual',
  1: 'No heartbeat',
  2: 'Signed in elsewhere',
  3: 'Removed from the room',
  4: 'Connection lost',
  5: 'Room closed',
  100: 'Ended by the server',
} as const
export type CloseType = keyof typeof LEAVING

/** Reads what is chosen in the list; as usual, for anything else. */
export const toCloseType = (value: string): CloseType =>
  Object.hasOwn(LEAVING, value) ? (Number(value) as CloseType) : 0
