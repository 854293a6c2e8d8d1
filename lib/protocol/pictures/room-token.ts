import * as z from '@/lib/shared/schema'

/** Asks for a token for one tab. Its number is made up by the tab, and is the same for as long as the tab is there. */
export const RoomTokenBody = z.strictObject({
  tab: z.string().check(z.regex(/^[0-9A-Za-z_-]{16,64}$/, 'must be 16 to 64 letters, digits, - or _')),
})

/**
 * Lets one tab into the show's room at ZEGOCLOUD, to receive and nothing else. A user id that enters twice throws its
 * first tab out, so that each tab has its own. `expiresAt` is Unix ms.
 */
export const RoomToken = z.object({
  appId: z.number(),
  server: z.string(),
  roomId: z.string(),
  userId: z.string(),
  token: z.string(),
  expiresAt: z.number(),
})
export type RoomToken = z.infer<typeof RoomToken>
