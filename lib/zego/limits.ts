/** Lists limits of the contract, by its sections. An account's own settings change the usual ones alone. */

/** An output is at most so wide and so high, and both are even (2.3). */
export const MAX_OUTPUT_SIZE = 3000

/** An account may use this much until ZEGOCLOUD's support gives it more (2). */
export const USUAL_LIMITS = { maxInputs: 9, maxOutputs: 3, maxFps: 20 } as const

/** AppIds and sound-wave ids are unsigned numbers of 32 bits (1, 2.2). */
export const MAX_UINT32 = 4_294_967_295

/** An input that goes away keeps its last frame for this long in a running task, and is not tried again after (4). */
export const FREEZE_MS = 90_000

/** A task that waits for a picture ends where none comes for this long (4). */
export const VIDEO_WAIT_SECONDS = 10

/**
 * An image is at most this large: on the whole frame, as a background or watermark, and in an input's place (2.1, 2.2).
 */
export const IMAGE_MB = { frame: 5, input: 1 } as const

/** An AppId may use this many different background images, for ever (2.1). */
export const MAX_BACKGROUNDS = 20

/**
 * The text that players get beside the picture has these limits. Above the advised one it may get lost on the way
 * (2.1).
 */
export const MAX_USER_DATA_BYTES = 4000
export const ADVISED_USER_DATA_BYTES = 850

/** Base64 of that many bytes takes this many characters; as text they take fewer. */
export const MAX_USER_DATA_LENGTH = Math.ceil(MAX_USER_DATA_BYTES / 3) * 4

/** Ids and addresses have at most this many characters (1). A task id's limit holds for its user id as well. */
export const MAX_STREAM_ID = 256
export const MAX_TASK_ID = 127
export const MAX_ROOM_ID = 128
export const MAX_URL = 2048

/** A task without data from any input may go on for this long: it ends after that, and is billed until then (2.1). */
export const IDLE_SECONDS = { least: 90, most: 14_400 } as const

/** The buffer for what is received holds at most this many ms (2.1). */
export const MAX_RECEIVE_BUFFER_MS = 4000

/** The corners of an input are rounded by at most this many pixels (2.2). */
export const MAX_CORNER_RADIUS = 100

/** A label is at most this long, where an English character counts 1 and a Chinese one `chinese` (2.2). */
export const LABEL_LENGTH = { most: 300, chinese: 3 } as const

/** A label's font has a size within these (2.2). */
export const LABEL_SIZE = { least: 12, most: 100 } as const

/** An input's volume is at most this, in percent (2.2). */
export const MAX_VOLUME = 200

/** A UID is shorter than this (2.2). */
export const UID_BYTES = 64

/** A task's outputs may have this many kinds of video codec (2.3). */
export const MAX_CODECS = 2

/** Matches an id's characters (1). */
const ALLOWED = /^[0-9A-Za-z~!@#$%^&*()_+=\-`;',.<>/\\]*$/

/** Returns each character that an id may not hold, once, in the order of their first appearance. */
export const forbiddenCharacters = (id: string): string[] =>
  // Nearly all ids are as they should be, and a desk of a thousand inputs checks them with each edit.
  ALLOWED.test(id) ? [] : [...new Set(id)].filter((character) => !ALLOWED.test(character))

/** Outputs speak this protocol only, RTMP (2.3). */
export const isRtmpUrl = (url: string): boolean => parse(url)?.protocol === 'rtmp:'

/** Tells whether a source's URL is RTMP or HTTP-FLV (2.2). */
export function isSourceUrl(url: string): boolean {
  if (isRtmpUrl(url)) return true
  const parsed = parse(url)
  return parsed !== null && /^https?:$/.test(parsed.protocol) && /\.flv$/i.test(parsed.pathname)
}

/** Tells whether an image's URL is http(s), or names a picture of the account's own (2.1). */
export function isImageUrl(url: string): boolean {
  const parsed = parse(url)
  return isPreset(url) || (parsed !== null && /^https?:$/.test(parsed.protocol))
}

/** Pictures are JPG or PNG (2.1). An address whose ending says nothing may well be one. */
export function isOtherThanPicture(url: string): boolean {
  const ending = isPreset(url) ? null : /\.([a-z0-9]+)$/i.exec(parse(url)?.pathname ?? '')?.[1]
  return ending !== undefined && ending !== null && !/^(jpe?g|png)$/i.test(ending)
}

export const isPreset = (url: string): boolean => /^preset-id:\/\/[\x21-\x7e]+$/.test(url)

function parse(url: string): URL | null {
  if (/[^\x21-\x7e]/.test(url) || !URL.canParse(url)) return null
  const parsed = new URL(url)
  return parsed.hostname === '' ? null : parsed
}

/** This code says that an input stream does not exist at that moment (contract 6). */
export const NO_SUCH_STREAM = 110200150

/** How many streams of a room one web client may play at once, until support raises it. */
export const MOST_PLAYED = 12

/** Tells whether the web client takes an id of a room or a stream: it refuses a slash, which the server allows. */
export const isTakenByWebClient = (id: string): boolean => !id.includes('/')
