import { z } from 'zod'
import { OUTPUT_MOST } from '@/lib/layout/output'

const Side = z.number().int().min(16).max(OUTPUT_MOST.size)

/**
 * `content` is the value that readImport reads, or its text. `canvas` is the size of OBS's canvas, for a file that does
 * not tell it. `dryRun` changes nothing and returns what the import would bring.
 */
export const ImportContent = z.strictObject({
  content: z.unknown(),
  canvas: z.strictObject({ width: Side, height: Side }).optional(),
  dryRun: z.boolean().default(false),
})
export type ImportContent = z.infer<typeof ImportContent>
