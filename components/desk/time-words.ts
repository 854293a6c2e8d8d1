const two = (n: number): string => String(n).padStart(2, '0')

/** 00:12:41, for a time that runs. */
export function runningTime(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000))
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
}

/** 0:41, 12:41 or 3 h 05: as exact as one wants to know it after so long. */
export function howLong(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000))
  if (seconds < 3600) return `${Math.floor(seconds / 60)}:${two(seconds % 60)}`
  if (seconds < 86_400) return `${Math.floor(seconds / 3600)} h ${two(Math.floor(seconds / 60) % 60)}`
  return `${Math.floor(seconds / 86_400)} d`
}

/** `as of 12 s ago`, for what is known no better. */
export function asOf(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000))
  if (seconds < 60) return `as of ${seconds} s ago`
  return seconds < 3600 ? `as of ${Math.floor(seconds / 60)} min ago` : `as of ${howLong(ms)} ago`
}

/** 20:14:06.112 where the operator is. */
export function timeOfDay(at: number): string {
  const date = new Date(at)
  const ms = String(date.getMilliseconds()).padStart(3, '0')
  return `${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}.${ms}`
}
