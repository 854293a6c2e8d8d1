import { CODE } from './codes'

/** What ZEGOCLOUD's reference leaves open and the sandbox had to choose (contract 7). Each is used under its name only. */

/** No code is documented for a nonce that comes a second time: its signature is no longer good. */
export const REPLAYED_NONCE = CODE.wrongSignature

/** 'Not executed' is all that is said of a Sequence that does not rise. It is refused aloud, so that a client notices. */
export const STALE_SEQUENCE = CODE.parameter

/** A frozen field that an update changes is refused, for the same reason. */
export const FROZEN_FIELD = CODE.parameter

/** A StopMix for a task that does not run could answer 0 as well. Refused, so that a client must know both as stopped. */
export const NOTHING_TO_STOP = CODE.noSuchTask

/** The 4000 bytes of UserData are those that the Base64 stands for, not its own characters. */
export const userDataBytes = (base64: string): number => Buffer.byteLength(base64, 'base64')

/** Images cannot be fetched here. Under the strict CheckImageMode one that ends like something else is refused. */
export const OTHER_ENDING = /\.(?!jpe?g$|png$)[a-z0-9]+$/i

/** No code is documented for a background address too many. */
export const TOO_MANY_BACKGROUNDS = CODE.parameter

/** Rectangles that leave the frame, or are empty or inverted, are refused: the desk never sends any. */
export const BAD_RECTANGLE = CODE.parameter

/**
 * The Sequence of a task that has ended still counts for this long: a request that is signed within ten minutes of the
 * clock, in either direction, can arrive until then.
 */
export const SEQUENCE_MEMORY_MS = 20 * 60_000
