import type { MixRequest } from '@/lib/protocol/request'

const two = (n: number): string => String(n).padStart(2, '0')

/** 00:12:41, for a time that runs. */
export function runningTime(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000))
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
}

/** 40 s, 3 min, 3 h 05 or 2 d: as exact as one wants to know it after so long. */
export function howLong(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000))
  if (seconds < 60) return `${seconds} s`
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min`
  if (seconds < 86_400) return `${Math.floor(seconds / 3600)} h ${two(Math.floor(seconds / 60) % 60)}`
  return `${Math.floor(seconds / 86_400)} d`
}

type Confirmable = Pick<MixRequest, 'confirmed' | 'answeredAt'>

/** `confirmed + 2.1 s`; empty where it is not. */
export function sayConfirmedAfter({ confirmed, answeredAt }: Confirmable): string {
  if (!confirmed) return ''
  const seconds = Math.max(0, confirmed.at - (answeredAt ?? confirmed.at)) / 1000
  return `confirmed + ${seconds.toFixed(1)} s`
}

/** `confirmed + 2.1 s by callback`; empty where it is not. */
export const sayConfirmed = (request: Confirmable): string =>
  request.confirmed ? `${sayConfirmedAfter(request)} by ${request.confirmed.by}` : ''

/** `as of 12 s ago`, for what is known no better. */
export const asOf = (ms: number): string => `as of ${howLong(ms)} ago`

/** 20:14:06.112 where the operator is. */
export function timeOfDay(at: number): string {
  const date = new Date(at)
  const ms = String(date.getMilliseconds()).padStart(3, '0')
  return `${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}.${ms}`
}
