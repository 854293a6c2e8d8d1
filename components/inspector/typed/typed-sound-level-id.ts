import { toAsciiDigits } from '@/lib/shared/digits'
import { MAX_UINT32 } from '@/lib/zego/limits'

type TypedId = { ok: true; id: number | null } | { ok: false; problem: string }

/** Reads a sound-wave id as typed; an empty text means the automatic one. */
export function toSoundLevelId(text: string): TypedId {
  const typed = toAsciiDigits(text).trim()
  if (typed === '') return { ok: true, id: null }
  const id = /^\d{1,10}$/.test(typed) ? Number(typed) : Number.NaN
  return id <= MAX_UINT32
    ? { ok: true, id }
    : {
        ok: false,
        problem: `A sound-wave id is a whole number from 0 to ${MAX_UINT32}. Leave it empty for an automatic one.`,
      }
}
