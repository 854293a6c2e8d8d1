import * as z from '@/lib/shared/schema'
import { MAX_URL } from './limits'

/**
 * Holds the addresses at which an output can be watched: http(s) for HLS and HTTP-FLV, rtmp for RTMP; null where
 * ZEGOCLOUD named none.
 */
export type PlayAddresses = Readonly<{
  streamId: string
  rtmp: string | null
  hls: string | null
  flv: string | null
}>

const Data = z.object({ PlayInfo: z.array(z.unknown()) })
const Entry = z.object({
  StreamId: z.optional(z.unknown()),
  RTMP: z.optional(z.unknown()),
  HLS: z.optional(z.unknown()),
  FLV: z.optional(z.unknown()),
})

/**
 * Reads the addresses in the `Data` of an accepted StartMix (contract 2.4). An accepted mix is on air whatever its
 * answer holds, so values that cannot be understood are left out, and so is an output without any address. It is pure.
 */
export function toPlayInfo(data: unknown): PlayAddresses[] {
  const parsed = Data.safeParse(data)
  if (!parsed.success) return []
  return parsed.data.PlayInfo.flatMap((each): PlayAddresses[] => {
    const entry = Entry.safeParse(each)
    if (!entry.success) return []
    const { StreamId, RTMP, HLS, FLV } = entry.data
    const addresses = {
      rtmp: toAddress(RTMP, /^rtmps?:$/),
      hls: toAddress(HLS, /^https?:$/),
      flv: toAddress(FLV, /^https?:$/),
    }
    if (!addresses.rtmp && !addresses.hls && !addresses.flv) return []
    return [{ streamId: typeof StreamId === 'string' ? StreamId : '', ...addresses }]
  })
}

function toAddress(value: unknown, protocol: RegExp): string | null {
  if (typeof value !== 'string' || value.length > MAX_URL || !/^[\x21-\x7e]+$/.test(value)) return null
  return URL.canParse(value) && protocol.test(new URL(value).protocol) ? value : null
}
