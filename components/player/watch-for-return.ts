const EVERY_MS = 15_000

/**
 * Asks for an HLS playlist that has ended until it is one of a running stream again, and tells that once. To play it
 * again before that would show its last seconds as if they were live.
 */
export function watchForReturn(playlist: string, signal: AbortSignal, onReturn: () => void): void {
  const look = async () => {
    const answer = await fetch(playlist, { signal, cache: 'no-store' }).catch(() => null)
    const text = answer?.ok ? await answer.text().catch(() => '') : ''
    if (signal.aborted) return
    if (text.includes('#EXTINF') && !text.includes('#EXT-X-ENDLIST')) onReturn()
    else wait()
  }
  const wait = () => {
    const timer = setTimeout(look, EVERY_MS)
    signal.addEventListener('abort', () => clearTimeout(timer), { once: true })
  }
  wait()
}
