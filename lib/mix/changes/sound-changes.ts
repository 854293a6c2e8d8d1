import type { Input } from '@/lib/layout/input'
import { type Change, plain, warning } from './change'

const CONTENTS: Readonly<Record<Input['content'], string>> = {
  both: 'picture and sound',
  audio: 'sound only',
  video: 'picture only',
}

/**
 * Says which of picture and sound are mixed, and how loud. A source that is no longer heard is a warning, because
 * nothing in the picture tells of it. Changes that the audience does not notice are listed all the same.
 */
export function describeSound(before: Input, after: Input, name: string): Change[] {
  const noticed = [...describeMixedPicture(before, after, name), ...describeHeard(before, after, name)]
  if (noticed.length > 0) return noticed
  if (before.content !== after.content) return [plain(`${name}'s content becomes ${CONTENTS[after.content]}`)]
  return before.volume === after.volume ? [] : [plain(`${name}'s volume becomes ${after.volume} %, still not heard`)]
}

function describeMixedPicture(before: Input, after: Input, name: string): Change[] {
  if (isSeen(before) === isSeen(after)) return []
  return [
    isSeen(after)
      ? plain(`${name}'s picture is mixed again`)
      : warning(`${name}'s picture is no longer mixed, the sound stays`),
  ]
}

const isSeen = ({ placed, content }: Input): boolean => !placed || content !== 'audio'

function describeHeard(before: Input, after: Input, name: string): Change[] {
  const [was, is] = [heardVolume(before), heardVolume(after)]
  if (was === is) return []
  if (is === 0) return [warning(`${name} is no longer heard`)]
  return [plain(was === 0 ? `${name} is heard` : `${name} gets ${is > was ? 'louder' : 'quieter'}`)]
}

const heardVolume = ({ content, volume }: Input): number => (content === 'video' ? 0 : volume)

export function describeSoundLevelId(before: Input, after: Input, name: string): Change[] {
  if (before.soundLevelId === after.soundLevelId) return []
  const becomes = after.soundLevelId === null ? 'becomes automatic' : `becomes ${after.soundLevelId}`
  return [plain(`${name}'s sound-wave id ${becomes}`)]
}

export function describeUid(before: Input, after: Input, name: string): Change[] {
  if (before.uid === after.uid) return []
  return [plain(`${name}'s UID ${after.uid === '' ? 'is removed' : `becomes ${after.uid}`}`)]
}
