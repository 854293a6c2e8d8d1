import { VIDEO_WAIT_SECONDS } from '@/lib/zego/limits'

type Run = Readonly<{
  /** The time that the task has run by ZEGOCLOUD's own count; null where it did not say. */
  seconds: number | null
  askedAt: number
  /** Says when our last start was accepted, and since when the show counts as on air. */
  acceptedAt: number
  startedAt: number
  /** Says that the task may have waited for a picture before it counted. */
  waitsForVideo: boolean
}>

/** Allows for rounding, for the way there and back, and for clocks that differ. */
const SLACK_MS = 5_000

/**
 * Says whether the run that ZEGOCLOUD told of can be ours. `restarted`: it began after our last take, so that someone
 * else began it. `younger`: it began with our last take, since the one before had ended unnoticed. It is pure.
 */
export function whoseRun(run: Run): 'ours' | 'younger' | 'restarted' {
  if (run.seconds === null) return 'ours'
  const slack = SLACK_MS + (run.waitsForVideo ? VIDEO_WAIT_SECONDS * 1000 : 0)
  const beganBy = run.askedAt - run.seconds * 1000 - slack
  if (beganBy > run.acceptedAt) return 'restarted'
  return beganBy > run.startedAt ? 'younger' : 'ours'
}
