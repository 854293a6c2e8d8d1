import { isolated } from '@/lib/shared/isolated'

const HOUR_MS = 3_600_000

type Idle = Readonly<{
  /** Tells whether any of its inputs is in the room; null where that is not known. */
  isAnyoneHere: boolean | null
  roomId: string
  /** For so long nobody has had the desk of its show open, nor taken anything. */
  unwatchedMs: number
}>

/** Says why a task may run for nobody. It is billed all the same (contract 4). */
export function whyIdle({ isAnyoneHere, roomId, unwatchedMs }: Idle): string[] {
  const hours = Math.floor(unwatchedMs / HOUR_MS)
  return [
    ...(isAnyoneHere === false ? [`Idle: none of its inputs is in room ${isolated(roomId)}.`] : []),
    ...(hours >= 1 ? [`Idle: nobody has had its desk open for ${hours} h.`] : []),
  ]
}
