import { z } from 'zod'

/**
 * Holds a callback that is not delivered yet. It is kept with the rooms and tasks, so that the next process goes on
 * with its tries. Its signature is not kept: each try signs anew. `at` is when the callback was made, in Unix ms.
 */
export const PendingCallback = z.object({
  at: z.number(),
  says: z.record(z.string(), z.union([z.string(), z.array(z.string()).readonly()])),
  stamp: z.object({ appid: z.string(), timestamp: z.string(), nonce: z.string() }),
  forged: z.boolean(),
  tries: z.number(),
})
export type PendingCallback = z.infer<typeof PendingCallback>
