import type { HeldDesk } from '@/lib/protocol/here'

/** Whoever has the desk and is at none of their tabs for this long has it no more. */
const FALLS_AFTER_MS = 30_000

type Deps = Readonly<{
  /** Reads who has the desk now. */
  read: () => Promise<HeldDesk | null>
  /** Lets it go, if it is still that one. */
  drop: (desk: HeldDesk) => Promise<void>
  /** Called when another person has it, or nobody. */
  onChange: () => void
  /** Called when it was let go from here, for other processes to read it anew. */
  onDropped: () => void
}>

/** Knows who has the desk of one show, and lets it fall once that person is gone. */
export function createDeskWatch({ read, drop, onChange, onDropped }: Deps) {
  let desk: HeldDesk | null = null
  let goneAt: number | null = null
  let readings = 0
  let isFalling = false

  /** What could not be read is read with the next change, or by whoever opens the show next. */
  async function reread(): Promise<void> {
    readings += 1
    const mine = readings
    const found = await read().catch(() => undefined)
    if (found === undefined || mine !== readings || JSON.stringify(found) === JSON.stringify(desk)) return
    desk = found
    goneAt = null
    onChange()
  }

  async function fall(from: HeldDesk): Promise<void> {
    if (isFalling) return
    isFalling = true
    await drop(from).then(
      async () => {
        await reread()
        onDropped()
      },
      // Without an answer of the database it falls with the next look.
      () => {},
    )
    isFalling = false
  }

  return {
    held: () => desk,
    reread,
    /** Looks whether the person is still here. Time is in ms of a clock that never jumps. */
    look(isHere: (personId: string) => boolean, now: number) {
      if (!desk || isHere(desk.by.id)) goneAt = null
      else {
        goneAt ??= now
        if (now - goneAt >= FALLS_AFTER_MS) void fall(desk)
      }
    },
    /** Lets it fall now where this person has it: their session ended. */
    release(personId: string) {
      if (desk?.by.id === personId) void fall(desk)
    },
  }
}
