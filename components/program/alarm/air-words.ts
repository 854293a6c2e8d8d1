import type { Away } from '@/lib/editor/state/away'
import { isolated } from '@/lib/shared/isolated'
import { FREEZE_MS } from '@/lib/zego/limits'

type Said = Pick<Away, 'isBack' | 'since' | 'leaving' | 'hasSlate'>

/** What Mixdesk does by itself is done by then: the settling time, the pause between two takes, and some. */
const SOON_MS = 15_000

/**
 * Says what the audience sees of a source that left, and what is done about it. `now` is the server's time in Unix ms;
 * null before the page is alive.
 */
export function sayAway({ isBack, since, leaving, hasSlate }: Said, now: number | null): string {
  const isSoon = now !== null && now - since < SOON_MS
  if (isBack) {
    return isSoon && leaving?.back !== 'wait' ? 'back, taken again in a moment' : 'back, but not on air: take again'
  }
  if (isSoon && leaving?.lost === 'leave') return 'left out in a moment'
  if (isSoon && leaving?.lost === 'switch' && leaving.to !== '') return `${isolated(leaving.to)} is taken in a moment`
  if (hasSlate) return 'its placeholder is shown'
  if (now === null) return 'its last picture stays for a while'
  const left = Math.ceil((since + FREEZE_MS - now) / 1000)
  // A clock that was set back does not lengthen the time.
  if (left > 0) return `its last picture stays for ${Math.min(left, FREEZE_MS / 1000)} s`
  return leaving?.back === 'wait' ? 'out of the mix: once it is back, take again' : 'out of the mix until it is back'
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
    back && `Back, but not on air: ${back}.`,
  ].filter((says) => says !== '')
}
