import type { ShowChange } from '@/lib/protocol/live'
import { BLANK_REQUEST } from '@/lib/protocol/request'

/** Lists what a program says beside its request's row, which has its document and settings for good. */
export type Frozen = Readonly<{ document: unknown; settings: unknown }>

/** Leaves out of a change what is written elsewhere, and what goes without saying. */
export function toStoredChange(change: ShowChange): string {
  if (change.type === 'request.changed') {
    const told = Object.entries(change.request).filter(([key, value]) => !isBlank(key, value))
    return JSON.stringify({ ...change, request: Object.fromEntries(told) })
  }
  if (change.type !== 'task.changed' || !change.task.program) return JSON.stringify(change)
  const { document: _, settings: __, ...program } = change.task.program
  return JSON.stringify({ ...change, task: { ...change.task, program } })
}

function isBlank(key: string, value: unknown): boolean {
  if (!(key in BLANK_REQUEST)) return false
  return value === null || value === false || (Array.isArray(value) && value.length === 0)
}

/** Names the request whose document and settings a stored change lacks; null where it lacks none. */
export function lackingOf(stored: unknown): string | null {
  const program = programOf(stored)
  return program && !('document' in program) ? String(program.requestId) : null
}

/** Puts back what `toStoredChange` left out. The result is not checked. */
export function whole(stored: unknown, frozen: Frozen | null): unknown {
  if (!isRecord(stored)) return stored
  if (stored.type === 'request.changed' && isRecord(stored.request)) {
    return { ...stored, request: { ...BLANK_REQUEST, ...stored.request } }
  }
  const program = programOf(stored)
  return frozen && program && isRecord(stored.task)
    ? { ...stored, task: { ...stored.task, program: { ...program, ...frozen } } }
    : stored
}

function programOf(stored: unknown): Record<string, unknown> | null {
  if (!isRecord(stored) || stored.type !== 'task.changed' || !isRecord(stored.task)) return null
  return isRecord(stored.task.program) ? stored.task.program : null
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
