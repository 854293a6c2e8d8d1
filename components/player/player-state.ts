/** A stream that a browser can be asked to play, by its address. */
export type Playable = Readonly<{ kind: 'hls' | 'flv'; url: string }>

/** How a stream arrives: what is asked for by address, or over RTC. */
export type Arrival = Playable['kind'] | 'rtc'

/**
 * What is to be seen of a stream that is played. Times are ms by `performance.now()`; `because` is a part of a sentence
 * without its full stop.
 */
export type PlayerState =
  /** Nothing was seen yet; `because` says what is waited for, once that takes long. */
  | Readonly<{ at: 'loading'; because: string | null }>
  /**
   * The picture moves. `behind` is how many whole seconds later than the newest that arrived, `aged` how many have
   * passed since the stream's own clock stood at it, each where that is known.
   */
  | Readonly<{ at: 'playing'; behind: number | null; aged: number | null }>
  /** A person, or the browser, has paused it. */
  | Readonly<{ at: 'paused' }>
  /** The last picture still stands, and has not moved since then. */
  | Readonly<{ at: 'frozen'; since: number; because: string }>
  /** The server said that nothing more comes. It is looked for at `again`, or never. */
  | Readonly<{ at: 'ended'; again: Again | null }>
  /** Nothing is to be seen, and it is tried again. */
  | Readonly<{ at: 'trying'; because: string; again: Again }>
  /** It cannot be played as it is. It is looked at again now and then, unless that is of no use, and not told. */
  | Readonly<{ at: 'refused'; because: string }>

/** The next try: when (in the past while it goes on), and the how manieth it is in a row, 1 for the first. */
type Again = Readonly<{ at: number; try: number }>

/**
 * Why a connection was of no use. `soon` is tried again with growing pauses, `slowly` each half minute without a word,
 * `never` not. What is `isAbsent` is not there, or not yet.
 */
export type Cause = Readonly<{ because: string; again: 'soon' | 'slowly' | 'never'; isAbsent: boolean }>

/** A start and an end in seconds of the element's time. */
export type Span = Readonly<{ start: number; end: number }>

/** What the element itself says of its progress, which is what counts. Times are s. */
export type Reading = Readonly<{
  time: number
  /** How many pictures were shown, or null where the browser does not count or there is no picture. */
  frames: number | null
  buffered: readonly Span[]
  isPaused: boolean
  isEnded: boolean
  /** Nobody can see the page, and browsers then save where they can. */
  isHidden: boolean
  /**
   * How far it is behind the newest that could be shown, and how far it ought to be, where that is known; `aged` is how
   * long ago the stream's own clock stood at the picture (EXT-X-PROGRAM-DATE-TIME), null where it has none.
   */
  live: Readonly<{ behind: number; target: number; aged: number | null }> | null
}>
