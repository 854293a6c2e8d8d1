import { CODE } from './codes'

// ZEGOCLOUD's reference leaves these open, so that the sandbox had to choose (contract 7). The code uses each choice by
// its name.

/** The reference names no code for a nonce that comes a second time, so its signature counts as wrong. */
export const REPLAYED_NONCE = CODE.wrongSignature

/** An update that changes a frozen field is refused, so that a client notices. */
export const FROZEN_FIELD = CODE.parameter

/** A StopMix for a task that does not run might answer 0 too. It is refused: a client must take both for stopped. */
export const NOTHING_TO_STOP = CODE.noSuchTask

/** The 4000 bytes of UserData are counted after decoding; its Base64 may have more characters. */
export const userDataBytes = (base64: string): number => Buffer.byteLength(base64, 'base64')

/** The sandbox fetches no images. The strict CheckImageMode refuses an address that ends like another kind of file. */
export const OTHER_ENDING = /\.(?!jpe?g$|png$)[a-z0-9]+$/i

/** The reference names no code for one background address too many. */
export const TOO_MANY_BACKGROUNDS = CODE.parameter

/** Rectangles that leave the frame, or are empty or inverted, are refused: the desk never sends any. */
export const BAD_RECTANGLE = CODE.parameter

/**
 * The Sequence of a task that has ended still counts for this long: a request that is signed within ten minutes of the
 * clock, in either direction, can arrive until then.
 */
export const SEQUENCE_MEMORY_MS = 20 * 60_000
