import { type ProgramAddress, programAddresses } from '@/lib/protocol/pictures/program-addresses'
import type { ShowPictures } from '@/lib/protocol/pictures/show-pictures'
import type { PlayAddresses } from '@/lib/protocol/request'
import type { Program } from '@/lib/protocol/task'

/**
 * Returns where a screen plays what is on air: its first output that can be played, under the name that a screen knows
 * it by, and no other.
 */
export function playedOnScreens(program: Program, pictures: ShowPictures): PlayAddresses[] {
  const all = programAddresses(program, pictures)
  const [first] = all
  if (!first) return []
  const of = (wanted: ProgramAddress['kind']) =>
    all.find(({ kind, streamId }) => kind === wanted && streamId === first.streamId)?.url ?? null
  return [{ streamId: SCREEN_OUTPUT, rtmp: null, flv: of('flv'), hls: of('hls') }]
}

/** Every screen calls the output that it shows by this name. */
export const SCREEN_OUTPUT = 'output'
