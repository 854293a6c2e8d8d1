'use client'

import { useId, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { feedRoomOf } from '@/components/seat/pictures/feed-requests'
import { ownFeeds, publishFeed, stopFeed } from '@/components/seat/pictures/own-feeds'
import { roomStreams } from '@/components/seat/pictures/room-streams'
import { useSeat } from '@/components/seat/seat-context'
import { Button } from '@/components/ui/button'
import { Name } from '@/components/ui/name'
import { isolated } from '@/lib/shared/isolated'
import { MOST_FEEDS } from '@/lib/shared/most-feeds'
import { type Capture, type Captured, captureCamera, captureFile, captureScreen } from './capture'
import { browserLetters, feedId } from './feed-id'

/** The longest name that the sandbox takes is far longer. */
const MOST_LETTERS = 60

/**
 * Publishes pictures that this browser has into the rehearsal: a camera, a screen, a video file. They go from browser
 * to browser, and leave the room with this page.
 */
export function PublishForm() {
  const { desk, announce } = useSeat()
  const id = useId()
  const files = useRef<HTMLInputElement>(null)
  const { feeds, problem: unsent, ended } = useStore(ownFeeds)
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)

  const publish = async (kind: Capture, name: string, capture: () => Promise<Captured>) => {
    setBusy(true)
    setProblem(null)
    const { pathname } = window.location
    try {
      const captured = await capture()
      // The desk may have been left while the browser asked for the camera.
      if (window.location.pathname !== pathname) return captured.release()
      const room = roomStreams.getState()
      const isTaken = (id: string) => feeds.has(id) || room?.get(id)?.live === true
      const streamId = feedId(kind, browserLetters(), isTaken)
      const called = nameFor(name, [...feeds.values()])
      publishFeed(feedRoomOf(desk), { ...captured, streamId, name: called })
      announce(`${isolated(called)} is published`)
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error))
    }
    setBusy(false)
  }
  const chooseFile = (file: File | undefined) => {
    if (file) void publish('file', file.name.slice(0, MOST_LETTERS), () => captureFile(file))
    if (files.current) files.current.value = ''
  }
  const isFull = feeds.size >= MOST_FEEDS
  const why = isFull ? `A page publishes at most ${MOST_FEEDS} at once: stop one first.` : null
  const said = problem ?? ended ?? (unsent && `Not in the room now: ${unsent}`)
  return (
    <section aria-labelledby={id} className="mt-4 border-t pt-3">
      <h3 id={id} className="text-xs font-semibold">
        Publish from this browser
      </h3>
      <div className="mt-2 grid grid-cols-3 gap-2">
        <Button disabled={isFull || isBusy} onClick={() => void publish('camera', 'Camera', captureCamera)}>
          Camera
        </Button>
        <Button disabled={isFull || isBusy} onClick={() => void publish('screen', 'Screen', captureScreen)}>
          Screen…
        </Button>
        <Button disabled={isFull || isBusy} onClick={() => files.current?.click()}>
          Video file…
        </Button>
        <input
          ref={files}
          type="file"
          accept="video/*"
          aria-label="Video file to publish"
          className="sr-only"
          tabIndex={-1}
          onChange={({ target }) => chooseFile(target.files?.[0])}
        />
      </div>
      {feeds.size > 0 ? (
        <ul aria-label="Published from this browser" className="mt-2">
          {[...feeds.values()].map(({ streamId, name }) => (
            <li key={streamId} className="flex items-center gap-2 py-1">
              <Name className="min-w-0 flex-1 truncate text-sm" title={name}>
                {name}
              </Name>
              <Button
                size="small"
                aria-label={`Stop publishing ${name}`}
                onClick={() => {
                  stopFeed(streamId)
                  announce(`${isolated(name)} is not published any more`)
                }}
              >
                Stop
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      <p className="mt-1 text-2xs text-faint">
        Other desks get it from this browser directly, on this machine or in its local network alone. It leaves the room
        when this page is closed.
      </p>
      {(said ?? why) ? (
        <p role="alert" className="mt-1 text-xs text-warning-text">
          {said ?? why}
        </p>
      ) : null}
    </section>
  )
}

/** Tells two cameras apart by a number. */
function nameFor(name: string, others: readonly { name: string }[]): string {
  const taken = new Set(others.map((other) => other.name))
  for (let count = 1; ; count++) {
    const wanted = count === 1 ? name : `${name} ${count}`
    if (!taken.has(wanted)) return wanted
  }
}
