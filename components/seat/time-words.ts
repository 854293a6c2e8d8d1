import type { MixRequest } from '@/lib/protocol/request'

const two = (n: number): string => String(n).padStart(2, '0')

/** Writes 00:12:41, for a time that runs. */
export function runningTime(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000))
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
}

/** Writes 40 s, 3 min, 3 h 05 or 2 d: as exact as one wants to know it after so long. */
export function howLong(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000))
  if (seconds < 60) return `${seconds} s`
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min`
  if (seconds < 86_400) return `${Math.floor(seconds / 3600)} h ${two(Math.floor(seconds / 60) % 60)}`
  return `${Math.floor(seconds / 86_400)} d`
}

type Confirmable = Pick<MixRequest, 'confirmed' | 'runsAt' | 'answeredAt'>

/** Says `confirmed + 2.1 s`, or `task runs + 2.1 s` where no more is known; empty where not even that is. */
export function sayConfirmedAfter({ confirmed, runsAt, answeredAt }: Confirmable): string {
  const at = confirmed?.at ?? runsAt
  if (at === null) return ''
  const seconds = Math.max(0, at - (answeredAt ?? at)) / 1000
  return `${confirmed ? 'confirmed' : 'task runs'} + ${seconds.toFixed(1)} s`
}

/** Says `confirmed + 2.1 s by callback`, or `task runs + 2.1 s by asking`; empty where neither is known. */
export function sayConfirmed(request: Confirmable): string {
  const says = sayConfirmedAfter(request)
  return says && `${says} by ${request.confirmed?.by ?? 'asking'}`
}

/** Says `as of 12 s ago`, for what is known no better. */
export const asOf = (ms: number): string => `as of ${howLong(ms)} ago`

/** Writes 20:14 where the operator is. */
export function clockTime(at: number): string {
  const date = new Date(at)
  return `${two(date.getHours())}:${two(date.getMinutes())}`
}

/** Writes 20:14:06.112 where the operator is. */
export function timeOfDay(at: number): string {
  const date = new Date(at)
  const ms = String(date.getMilliseconds()).padStart(3, '0')
  return `${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}.${ms}`
}
