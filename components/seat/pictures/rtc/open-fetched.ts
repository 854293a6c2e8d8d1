import { CAUSES } from '@/components/player/causes'
import type { OpenRtcClient } from './rtc-client'

/**
 * Fetches ZEGOCLOUD's client when it is first used, and not when the page is idle: it is 0.6 MB, and few shows want it.
 */
export const openFetched: OpenRtcClient = async (token, hear) => {
  const { openZegoClient } = await import('./zego-client').catch(() => {
    throw CAUSES.noPlayer
  })
  return openZegoClient(token, hear)
}
