import type { OpenEngine } from '@/components/player/engine'
import { playMuted } from '@/components/player/start-element'
import type { RtcRoom } from './rtc-room'

/** Makes what plays one stream of the room in an element, which is watched as with any other stream. */
export const rtcEngine =
  (room: RtcRoom, streamId: string): OpenEngine =>
  (video, _, hear) => {
    const leave = room.play(streamId, {
      show: (stream) => {
        hear({ type: 'heard' })
        video.srcObject = stream
        playMuted(video)
      },
      fail: (cause) => hear({ type: 'failed', cause }),
    })
    return {
      live: () => null,
      close: () => {
        leave()
        video.srcObject = null
      },
    }
  }
