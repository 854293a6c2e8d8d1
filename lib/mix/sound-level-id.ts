import type { Input } from '@/lib/layout/input'
import type { Naming } from '@/lib/zego/test-prefix'
import { wireKey } from './stream-name'

/**
 * Returns the id under which an input's sound waves are told. Where nobody chose one, it follows from the source, so
 * that a stream has the same id in every layout and players can recognise it.
 */
export function soundLevelIds(inputs: readonly Input[], account: Naming): ReadonlyMap<string, number> {
  const ids = new Map(inputs.flatMap(({ id, soundLevelId }) => (soundLevelId === null ? [] : [[id, soundLevelId]])))
  const taken = new Set(ids.values())
  for (const { id, source, soundLevelId } of [...inputs].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    if (soundLevelId !== null) continue
    let own = ownSoundLevelId(source, account)
    while (taken.has(own)) own = (own + 1) >>> 0
    ids.set(id, own)
    taken.add(own)
  }
  return ids
}

const encoder = new TextEncoder()

/** Hashes the name on the wire by FNV-1a, which gives a uint32 (contract 2.2). */
function ownSoundLevelId(source: Input['source'], account: Naming): number {
  let hash = 0x81_1c_9d_c5
  for (const byte of encoder.encode(wireKey(source, account))) hash = Math.imul(hash ^ byte, 0x01_00_01_93)
  return hash >>> 0
}
