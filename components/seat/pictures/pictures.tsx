import { useEffect } from 'react'
import { playBy, playStream } from '@/components/player/play-stream'
import { browserTimers } from '@/components/seat/browser-timers'
import { useSeat } from '@/components/seat/seat-context'
import { clearSolo, isSoloed } from '@/components/sound/solo'
import { afterSecond, isTooSlow } from '@/lib/protocol/pictures/slowness'
import { stopFeeds } from './own-feeds'
import { createProvider } from './provider'
import { askToken } from './rtc/ask-token'
import { openFetched } from './rtc/open-fetched'
import { rtcEngine } from './rtc/rtc-engine'
import { createRtcRoom } from './rtc/rtc-room'
import type { Play } from './source-player'
import { followStills, stills } from './stills-only'

/** A page that nobody looks at plays on for this long, in ms: whoever comes back at once sees pictures at once. */
const SLEEPS_AFTER_MS = 10_000
const SECOND_MS = 1_000

const TOO_SLOW =
  'Moving pictures are off: this machine is too slow for them. Show settings, Pictures, turns them on again.'

/** Plays the sources of the desk for as long as it is on the page. It draws nothing itself. */
export default function Pictures() {
  const { desk, announce } = useSeat()
  useEffect(() => {
    const rtc = createRtcRoom({ ask: () => askToken(desk), open: openFetched, timers: browserTimers })
    const play: Play = (video, stream, tell) =>
      stream.kind === 'rtc'
        ? playBy(async () => rtcEngine(rtc, stream.streamId), video, stream, tell)
        : playStream(video, stream, tell)
    const provider = createProvider(desk, play, { enlarge: rtc.enlarge, isHeard: isSoloed })
    const forgetRoom = desk.subscribe(({ show: now }, { show: before }) => {
      if (now.settings.roomId === before.settings.roomId && now.accountId === before.accountId) return
      rtc.move()
      stopFeeds()
    })
    const forget = followStills()
    let asleep: ReturnType<typeof setTimeout>
    const look = () => {
      clearTimeout(asleep)
      if (document.hidden) asleep = setTimeout(() => provider.sleep(true), SLEEPS_AFTER_MS)
      else provider.sleep(false)
    }
    let bad = 0
    const count = () => {
      const seconds = provider.playing().map((player) => player.count())
      bad = document.hidden ? 0 : afterSecond(bad, seconds)
      if (!isTooSlow(bad)) return
      bad = 0
      stills.setState({ isSlow: true })
      announce(TOO_SLOW)
    }
    const clock = setInterval(count, SECOND_MS)
    document.addEventListener('visibilitychange', look)
    return () => {
      document.removeEventListener('visibilitychange', look)
      clearInterval(clock)
      clearTimeout(asleep)
      forget()
      forgetRoom()
      provider.end()
      rtc.end()
      stopFeeds()
      clearSolo()
    }
  }, [desk, announce])
  return null
}
