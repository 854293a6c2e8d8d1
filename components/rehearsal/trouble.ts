import * as z from '@/lib/shared/schema'

/** Lists the faults that a take may meet in a rehearsal, as the operator chooses them. */
export const ANSWERS = {
  refused: 'Refused',
  undone: 'No answer, not carried out',
  done: 'No answer, but carried out',
  late: 'No answer, carried out 20 s later',
  unexecuted: 'Accepted, but not carried out',
} as const

/** Lists the faults that callbacks may have, as the operator chooses them. */
export const CALLBACKS = {
  arrive: 'Arrive',
  lose: 'Get lost',
  repeat: 'Arrive twice',
  reorder: 'Arrive out of order',
  forge: 'Are forged',
  stale: 'Are an hour old',
} as const

export type Trouble = Readonly<{
  answer: keyof typeof ANSWERS
  /** The return code of a refusal (contract 6). */
  code: number
  /** The fault stays until the operator clears it. Otherwise it happens once. */
  lasts: boolean
  callbacks: keyof typeof CALLBACKS
}>

/** Reads the part of the sandbox's faults that the desk uses. */
export const Faults = z.object({
  faults: z.array(z.object({ kind: z.string(), code: z.optional(z.number()), times: z.unknown() })),
  callbacks: z.nullable(z.object({ faults: z.array(z.object({ kind: z.string() })) })),
})

/** This delay leaves time for a newer take to be accepted first. */
const LATE_MS = 20_000

const SAYS: Readonly<Record<string, string>> = {
  late: 'gets no answer and is carried out late',
  unexecuted: 'is accepted and not carried out',
}

/** Removes every fault of the sandbox. */
export const NO_TROUBLE = { faults: [], callbackFaults: [] }

/** Makes the change of the sandbox that sets these faults. */
export function toFaults({ answer, code, lasts, callbacks }: Trouble) {
  const common = { action: 'StartMix', times: lasts ? 'always' : 1 } as const
  return {
    faults: [{ ...common, ...toFault(answer, code) }],
    callbackFaults: callbacks === 'arrive' ? [] : [{ kind: callbacks, event: 'any', times: 'always' }],
  }
}

function toFault(answer: Trouble['answer'], code: number) {
  switch (answer) {
    case 'refused':
      return { kind: 'code', code, message: 'rehearsed' }
    case 'late':
      return { kind: 'late', delayMs: LATE_MS }
    case 'unexecuted':
      return { kind: 'unexecuted' }
    default:
      return { kind: 'reset', act: answer === 'done' }
  }
}

/** Says which faults are pending. It is empty without any. */
export function sayFaults({ faults, callbacks }: z.infer<typeof Faults>): string {
  const takes = faults.map(({ kind, code, times }) => {
    const what = kind === 'code' ? `is refused with code ${code}` : (SAYS[kind] ?? 'gets no usable answer')
    return `${times === 'always' ? 'every' : 'the next'} take ${what}`
  })
  const told = (callbacks?.faults ?? []).map(({ kind }) => {
    const words = Object.entries(CALLBACKS).find(([known]) => known === kind)?.[1]
    return words ? `callbacks ${words.toLowerCase()}` : `callbacks: ${kind}`
  })
  return [...takes, ...told].join('; ')
}
