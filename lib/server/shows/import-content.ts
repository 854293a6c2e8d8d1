import { z } from 'zod'

/** `content` is the value that readImport reads. `dryRun` changes nothing and returns what the import would bring. */
export const ImportContent = z.strictObject({ content: z.unknown(), dryRun: z.boolean().default(false) })
export type ImportContent = z.infer<typeof ImportContent>
