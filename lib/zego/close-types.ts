/**
 * Says what the `type` of a stream_close means (contract 5). 0 is a stream that its sender ended, which needs no words.
 */
const REASONS: Readonly<Record<string, string>> = {
  1: 'no heartbeat',
  2: 'signed in elsewhere',
  3: 'removed from the room',
  4: 'connection lost',
  5: 'room closed',
  100: 'ended by the server',
}

/** Says why a stream left its room; null for one that was ended as usual, and for a type that is not known. */
export const whyClosed = (type: string | undefined): string | null => REASONS[type ?? ''] ?? null
