import { z } from 'zod'

/** `content`: what readImport reads. `dryRun` changes nothing and says what would come. */
export const ImportContent = z.strictObject({ content: z.unknown(), dryRun: z.boolean().default(false) })
export type ImportContent = z.infer<typeof ImportContent>
