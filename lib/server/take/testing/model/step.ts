import fc from 'fast-check'
import { CallbackFault } from '@/lib/sandbox/callbacks/callback-fault'
import { Fault } from '@/lib/sandbox/faults/fault'
import type { Delay } from './network'

/** Names one thing that happens: by an operator, in ZEGOCLOUD, on the way between, or to our process. */
export type Step =
  | Readonly<{ do: 'take'; layout: 0 | 1; takeOver: boolean }>
  | Readonly<{ do: 'take back' | 'panic' | 'stop' | 'restart' | 'calm' }>
  | Readonly<{ do: 'pass'; halfSeconds: number }>
  | Readonly<{ do: 'fault'; fault: Fault }>
  | Readonly<{ do: 'hold up'; delay: Delay }>
  | Readonly<{ do: 'callbacks'; fault: CallbackFault }>
  | Readonly<{ do: 'others start'; sequence: 'none' | 'low' | 'high'; told: Told }>
  | Readonly<{ do: 'others stop'; told: Told }>
  | Readonly<{ do: 'source'; streamId: string; live: boolean }>

/** Says when a callback tells of what others did. */
export type Told = 'at once' | 'late' | 'never'

/** Are refused for good, for now, and for too many requests. */
const CODES = [110200002, 110200151, 110200005, 110200006, 110200190, 100000004]

const any = fc.record({
  action: fc.constantFrom('StartMix', 'StopMix', 'GetMixTaskInfo', 'any'),
  times: fc.integer({ min: 1, max: 4 }),
  act: fc.boolean(),
})
const fault = fc.oneof(
  any.map((common) => Fault.parse({ ...common, kind: 'reset' })),
  any.map((common) => Fault.parse({ ...common, kind: 'status', status: 502 })),
  any.map((common) => Fault.parse({ ...common, kind: 'garbage' })),
  fc.record({ common: any, code: fc.constantFrom(...CODES) }).map(({ common, code }) => {
    // ZEGOCLOUD does not act when it refuses.
    return Fault.parse({ ...common, act: false, kind: 'code', code })
  }),
  fc.integer({ min: 1, max: 50 }).map((seconds) => {
    return Fault.parse({ action: 'StartMix', kind: 'late', delayMs: seconds * 1000 })
  }),
)

const callbackFault = fc
  .record({
    event: fc.constantFrom('mix_start', 'mix_stop', 'any'),
    times: fc.integer({ min: 1, max: 3 }),
    how: fc.constantFrom(
      { kind: 'lose' },
      { kind: 'repeat' },
      { kind: 'reorder' },
      { kind: 'forge' },
      { kind: 'stale' },
      { kind: 'delay', delayMs: 3_000 },
      { kind: 'delay', delayMs: 30_000 },
    ),
  })
  .map(({ event, times, how }) => CallbackFault.parse({ event, times, ...how }))

const told = fc.constantFrom<Told>('at once', 'late', 'never')
const layout = fc.constantFrom<0 | 1>(0, 1)

export const arbitraryStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ do: fc.constant('take'), layout, takeOver: fc.boolean() }) },
  {
    weight: 10,
    arbitrary: fc.record({
      do: fc.constant('pass'),
      halfSeconds: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 24 })),
    }),
  },
  { weight: 6, arbitrary: fc.record({ do: fc.constantFrom('take back', 'panic', 'stop', 'stop', 'restart', 'calm') }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('fault'), fault }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('hold up'),
      delay: fc.record({ way: fc.constantFrom('there', 'back'), ms: fc.integer({ min: 100, max: 20_000 }) }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('callbacks'), fault: callbackFault }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('others start'), sequence: fc.constantFrom('none', 'low', 'high'), told }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('others stop'), told }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('source'),
      streamId: fc.constantFrom('cam-host', 'cam-guest-1'),
      live: fc.boolean(),
    }),
  },
)
