import type { Away } from '@/lib/editor/state/away'
import { FREEZE_MS } from '@/lib/zego/limits'

type Said = Pick<Away, 'isBack' | 'since'>

/**
 * Says what the audience sees of a source that left. `now` is the server's time in Unix ms; null before the page is
 * alive.
 */
export function sayAway({ isBack, since }: Said, now: number | null): string {
  if (isBack) return 'back, but not on air: take again'
  if (now === null) return 'its last picture stays for a while'
  const left = Math.ceil((since + FREEZE_MS - now) / 1000)
  // A clock that was set back does not lengthen the time.
  if (left > 0) return `its last picture stays for ${Math.min(left, FREEZE_MS / 1000)} s`
  return 'out of the mix, and does not come back by itself'
}

/** Says once who left and who is back without being on air. It holds no time, so that it is not said again. */
export function sayAlarms(away: readonly Pick<Away, 'name' | 'isBack'>[], isUncertain: boolean): string[] {
  const names = (isBack: boolean) =>
    away
      .filter((source) => source.isBack === isBack)
      .map(({ name }) => name)
      .join(', ')
  const [gone, back] = [names(false), names(true)]
  return [
    gone && `${isUncertain ? 'Left; may be on air' : 'Left while on air'}: ${gone}`,
    back && `Back, but not on air: ${back}. Take again.`,
  ].filter((says) => says !== '')
}
