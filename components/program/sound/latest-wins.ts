/** Holds volumes in percent, by the keys of sounds. */
export type Volumes = ReadonlyMap<string, number>

type Faders = Readonly<{
  /** Returns null when it was done, or why it was not. */
  send: (volumes: Volumes) => Promise<string | null>
  /** Resolves when the next one may go. */
  rest: () => Promise<void>
  /** Nothing is on its way or waits any more. What waited is dropped where `problem` says why it was not done. */
  onRest: (problem: string | null) => void
}>

/**
 * Sends volumes one request at a time: what is moved meanwhile waits, and of each sound the latest volume counts. A
 * fader that is ridden sends as often as the answers come, and no more.
 */
export function latestWins({ send, rest, onRest }: Faders): (key: string, volume: number) => void {
  let waiting = new Map<string, number>()
  let isBusy = false

  async function drain(): Promise<string | null> {
    while (waiting.size > 0) {
      const volumes = waiting
      waiting = new Map()
      const problem = await send(volumes)
      if (problem !== null) {
        waiting = new Map()
        return problem
      }
      await rest()
    }
    return null
  }

  return (key, volume) => {
    waiting.set(key, volume)
    if (isBusy) return
    isBusy = true
    void drain().then((problem) => {
      isBusy = false
      onRest(problem)
    })
  }
}
