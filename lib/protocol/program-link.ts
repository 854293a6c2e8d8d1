import * as z from '@/lib/shared/schema'

/**
 * Describes a link to the program of a show. `madeBy` is a name; times are in Unix ms. Whoever has one that `plays` is
 * told where the mix is played.
 */
export const ProgramLink = z.object({
  id: z.string(),
  madeBy: z.string(),
  createdAt: z.number(),
  expiresAt: z.number(),
  plays: z.boolean(),
})
export type ProgramLink = z.infer<typeof ProgramLink>

/** Holds a new link. Its path has the token, which nobody is told a second time. */
export const NewProgramLink = z.object({ link: ProgramLink, path: z.string() })

/** A link is good for one of these, in hours. */
export const LINK_HOURS = [1, 8, 24] as const
