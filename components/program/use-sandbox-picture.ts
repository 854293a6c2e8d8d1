import { useEffect, useState } from 'react'
import { useDesk } from '@/components/seat/seat-context'
import { serverClock } from '@/components/seat/server-time'
import { sayStatus } from '@/lib/shared/messages'

/** The sandbox redraws what it mixes whenever a stream comes or goes, so it is read again this long after an answer. */
const PAUSE_MS = 2_000

const PATIENCE_MS = 10_000

/**
 * `missing`: the sandbox says that no output sends such a stream. `failed`: nobody can say, so the last picture stays;
 * `seenAt` is when it was asked for last with an answer, by the server's clock.
 */
export type SandboxPicture = Readonly<{
  picture: string | null
  state: 'loading' | 'shown' | 'missing' | 'failed'
  seenAt: number | null
}>

/**
 * Reads the picture that the sandbox mixes, as a data address: the same picture has the same one. It sends one request
 * at a time, however slow the answer, and asks at once when the sequence or the roster changes.
 */
export function useSandboxPicture(path: string, sequence: number): SandboxPicture {
  const entries = useDesk((state) => state.roster.entries)
  const [known, setKnown] = useState<SandboxPicture>({ picture: null, state: 'loading', seenAt: null })

  // biome-ignore lint/correctness/useExhaustiveDependencies: the reasons to ask at once
  useEffect(() => {
    const leaving = new AbortController()
    let pause: ReturnType<typeof setTimeout>
    const read = async () => {
      const svg = await readSvg(path, leaving.signal).catch(() => undefined)
      if (leaving.signal.aborted) return
      setKnown((last) => after(last, svg))
      pause = setTimeout(read, PAUSE_MS)
    }
    void read()
    return () => {
      leaving.abort()
      clearTimeout(pause)
    }
  }, [path, sequence, entries])

  return known
}

function after(last: SandboxPicture, svg: string | null | undefined): SandboxPicture {
  if (svg === undefined) return { ...last, state: 'failed' }
  const seenAt = serverClock.now()
  if (svg === null) return { ...last, state: 'missing', seenAt }
  return { picture: `data:image/svg+xml,${encodeURIComponent(svg)}`, state: 'shown', seenAt }
}

/** Reads the sandbox's picture of an output. The answer is null where the sandbox has no such output. */
async function readSvg(path: string, leaving: AbortSignal): Promise<string | null> {
  const signal = AbortSignal.any([leaving, AbortSignal.timeout(PATIENCE_MS)])
  const response = await fetch(path, { signal, cache: 'no-store' })
  if (response.status === 404) return null
  if (!response.ok) throw new Error(sayStatus('The sandbox', response.status))
  return response.text()
}
