import { StreamOrUrl } from '@/lib/layout/stream-or-url'
import * as z from '@/lib/shared/schema'
import { PlayAddress, PlayPattern } from './play-address'
import { Way } from './way'

/** Far above what an account may mix. */
const MOST_ADDRESSES = 100

/** Says where one source is played, as somebody typed it. */
const SourceAddress = z.strictObject({ source: StreamOrUrl, url: PlayAddress })
export type SourceAddress = z.infer<typeof SourceAddress>

const SourceAddresses = z.array(SourceAddress).check(
  z.maxLength(MOST_ADDRESSES, `must be at most ${MOST_ADDRESSES}`),
  z.refine(
    (addresses) => new Set(addresses.map(({ source }) => Object.values(source).join(':'))).size === addresses.length,
    'must have different sources',
  ),
)

const Revision = z.int().check(z.minimum(0))

/**
 * Chooses how a show shows its sources. `revision` is the one that was read. Its way is null for its account's. That
 * and `cards`, which says whether the sandbox's test cards move, stay as they are where they are left out.
 */
export const PicturesChange = z.strictObject({
  revision: Revision,
  moving: z.boolean(),
  way: z.optional(z.nullable(Way)),
  cards: z.optional(z.boolean()),
  addresses: SourceAddresses,
})
export type PicturesChange = z.infer<typeof PicturesChange>

/**
 * Sets the play-domain pattern of an account, or removes it, and the way of its shows, which stays as it is where none
 * is given. `revision` is the one that was read.
 */
export const PatternChange = z.strictObject({
  revision: Revision,
  pattern: z.nullable(PlayPattern),
  way: z.optional(Way),
})
export type PatternChange = z.infer<typeof PatternChange>

/** Holds what `stream_create` told of a stream: where it is played, and where its newest snapshot is. */
const ToldAddress = z.object({
  streamId: z.string(),
  flv: z.nullable(z.string()),
  hls: z.nullable(z.string()),
  pic: z.nullable(z.string()),
})

/** Holds all that decides where the moving pictures of a show come from. Its addresses may be signed. */
export const ShowPictures = z.object({
  revision: z.number(),
  moving: z.boolean(),
  way: z.nullable(Way),
  /** Says whether the test cards of the sandbox move. */
  cards: z.boolean(),
  addresses: z.array(SourceAddress),
  told: z.array(ToldAddress),
  account: z.object({ id: z.string(), revision: z.number(), pattern: z.nullable(z.string()), way: Way }),
})
export type ShowPictures = z.infer<typeof ShowPictures>
