'use client'

import { useState } from 'react'
import type { Playable } from '@/components/player/player-state'
import { useDesk } from '@/components/seat/seat-context'
import { Button } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy-button'
import { Dialog } from '@/components/ui/dialog'
import { Empty } from '@/components/ui/panel'
import type { PlayAddresses } from '@/lib/protocol/request'
import { TestPlayer } from './test-player'

const NONE: readonly PlayAddresses[] = []
const KINDS = [
  { kind: 'hls', name: 'HLS' },
  { kind: 'flv', name: 'HTTP-FLV' },
  { kind: 'rtmp', name: 'RTMP' },
] as const

/** Lists where the mix on air can be watched, with a player to try it. */
export default function PlaybackPanel({ onClose }: { onClose: () => void }) {
  const running = useDesk((state) => state.task.running)
  const playInfo = useDesk((state) => (state.task.running ? state.task.program?.playInfo : null) ?? NONE)
  const [playing, setPlaying] = useState<Playable | null>(null)
  return (
    <Dialog
      open
      onOpenChange={onClose}
      shape="side"
      docks
      title="Playback"
      description="Where to watch the mix, as ZEGOCLOUD answered the last take."
    >
      {playInfo.length === 0 ? <Empty>{running ? NO_ADDRESSES : 'Nothing is on air.'}</Empty> : null}
      {playInfo.map(({ streamId, ...addresses }, index) => (
        <section key={streamId || index} aria-label={`Output ${streamId}`} className="mb-4">
          <h3 className="text-sm font-semibold break-all">{streamId || `Output ${index + 1}`}</h3>
          <dl className="mt-1 space-y-1">
            {KINDS.map(({ kind, name }) => {
              const url = addresses[kind]
              if (url === null) return null
              return (
                <div key={kind} className="flex items-center gap-2 rounded-md border bg-raised px-2.5 py-1.5 text-xs">
                  <dt className="w-16 shrink-0 font-semibold text-muted">{name}</dt>
                  <dd className="min-w-0 flex-1 break-all select-all">{url}</dd>
                  {kind === 'rtmp' ? null : (
                    <Button
                      size="small"
                      aria-label={`Play ${name} of ${streamId}`}
                      onClick={() => setPlaying({ kind, url })}
                    >
                      Play
                    </Button>
                  )}
                  <CopyButton size="small" text={url} aria-label={`Copy the ${name} address of ${streamId}`} />
                </div>
              )
            })}
          </dl>
        </section>
      ))}
      {playing ? (
        <TestPlayer key={`${playing.kind} ${playing.url}`} stream={playing} onStop={() => setPlaying(null)} />
      ) : null}
    </Dialog>
  )
}

const NO_ADDRESSES =
  'No playback addresses: no output goes to a CDN with play domains. Set them in the ZEGOCLOUD console.'
