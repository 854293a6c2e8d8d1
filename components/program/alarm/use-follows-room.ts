import { useDesk } from '@/components/seat/seat-context'
import { roomFollowedBy } from '@/lib/layout/room/follow'

/**
 * Tells whether what is on air was taken from a layout that follows the room. What was put back on air as it was, or
 * goes on with other sources, does not follow (decision 058).
 */
export function useFollowsRoom(): boolean {
  return useDesk(
    ({ task: { running, program } }) =>
      running && program !== null && program.asOf === null && roomFollowedBy(program.document) !== null,
  )
}
