import type { After } from '@/lib/server/timers'

/** Resolves when the work is done, at the latest after `mostMs`; the work goes on. Rejects as the work does. */
export async function within(mostMs: number, work: Promise<void>, after: After): Promise<void> {
  let callOff = () => {}
  const over = new Promise<void>((resolve) => {
    callOff = after(mostMs, resolve)
  })
  try {
    await Promise.race([work, over])
  } finally {
    callOff()
  }
}
