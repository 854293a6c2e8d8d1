import { expect, it } from 'vitest'
import { NO_SOUND } from './dbfs'
import { FRESH_EAR, isLost, listen } from './lost-sound'

const SOUND = { peak: 0.1, meanSquare: 0.005 }
const NOISE = { peak: 0.000_4, meanSquare: 1e-8 }
type Part = readonly [block: typeof SOUND | null, seconds: number, everyMs?: number]

const heard = (parts: readonly Part[]) => {
  let ear = FRESH_EAR
  for (const [block, seconds, everyMs = 250] of parts) {
    for (let ms = 0; ms < seconds * 1_000; ms += everyMs) ear = listen(ear, block, everyMs)
  }
  return isLost(ear)
}

it.each<{ parts: Part[]; lost: boolean; why: string }>([
  {
    parts: [
      [SOUND, 5],
      [NO_SOUND, 8],
    ],
    lost: true,
    why: 'it was heard, and is silent for 8 s',
  },
  {
    parts: [
      [SOUND, 5],
      [NO_SOUND, 7.5],
    ],
    lost: false,
    why: 'a pause is shorter',
  },
  { parts: [[NO_SOUND, 60]], lost: false, why: 'who was never heard has lost nothing' },
  {
    parts: [
      [SOUND, 0.25],
      [NO_SOUND, 60],
    ],
    lost: false,
    why: 'a click is no sound',
  },
  {
    parts: [
      [SOUND, 5],
      [NOISE, 60],
    ],
    lost: false,
    why: 'the noise of a room is none of a line that is cut',
  },
  {
    parts: [
      [SOUND, 5],
      [NO_SOUND, 20],
      [SOUND, 0.25],
    ],
    lost: false,
    why: 'it is back',
  },
  {
    parts: [
      [SOUND, 5],
      [NO_SOUND, 7],
      [SOUND, 1],
      [NO_SOUND, 7],
    ],
    lost: false,
    why: 'each silence counts alone',
  },
  {
    parts: [
      [SOUND, 5],
      [NO_SOUND, 5],
      [null, 1],
      [NO_SOUND, 5],
    ],
    lost: false,
    why: 'nobody knew in between',
  },
  {
    parts: [
      [SOUND, 5],
      [null, 60],
    ],
    lost: false,
    why: 'it is not played here',
  },
  {
    parts: [
      [SOUND, 5],
      [NO_SOUND, 60, 30_000],
    ],
    lost: false,
    why: 'the machine slept',
  },
  {
    parts: [
      [SOUND, 5],
      [null, 5],
      [NO_SOUND, 9],
    ],
    lost: true,
    why: 'it came back without its sound',
  },
])('sound that is lost: $lost, since $why', ({ parts, lost }) => {
  expect(heard(parts)).toBe(lost)
})
