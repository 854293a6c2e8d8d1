import { isDeepStrictEqual } from 'node:util'
import { unpacked } from '@/lib/server/db/packed'
import type { RequestRow, TaskRow } from '@/lib/server/rows/rows'

/**
 * Lists everything that may be on air, each under a name that tells it from the others. A single candidate is certain.
 */
export type Candidates = readonly string[]

/**
 * Names the program and the layouts of all open requests, and whom an alarm is about. The same layout with the same
 * settings counts once; two that share a name and differ are told apart by their sequence.
 */
export function toCandidates(
  program: RequestRow | undefined,
  open: readonly RequestRow[],
  alarm: TaskRow['alarm_kind'],
): Candidates {
  const starts = [...(program ? [program] : []), ...open.filter(({ action }) => action === 'StartMix')]
  const pictures = starts.filter((start, index) => !starts.slice(0, index).some((known) => isSamePicture(known, start)))
  const mayBeNothing = !program || open.some(({ action }) => action === 'StopMix')
  return [
    ...pictures.map((picture) => nameIn(picture, pictures, program)),
    ...(alarm === null ? [] : [alarm === 'late' ? 'another take' : 'someone else']),
    ...(mayBeNothing ? ['nothing'] : []),
  ]
}

function nameIn(picture: RequestRow, pictures: readonly RequestRow[], program: RequestRow | undefined): string {
  const name = picture.layout_name ?? ''
  if (pictures.filter(({ layout_name }) => layout_name === name).length === 1) return name
  return `${name} (${picture.id === program?.id ? 'accepted' : 'sent'}, sequence ${picture.sequence})`
}

/** Tells whether the audience would see something else once `a` is executed after `b`. */
export const isOtherPicture = (a: RequestRow, b: RequestRow): boolean =>
  a.action !== b.action || (a.action === 'StartMix' && !isSamePicture(a, b))

const isSamePicture = (a: RequestRow, b: RequestRow): boolean =>
  a.layout_name === b.layout_name &&
  isDeepStrictEqual(parsed(a.document), parsed(b.document)) &&
  isDeepStrictEqual(parsed(a.settings), parsed(b.settings))

const parsed = (json: string | null): unknown => (json === null ? null : JSON.parse(unpacked(json)))
