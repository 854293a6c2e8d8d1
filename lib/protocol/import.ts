import * as z from '@/lib/shared/schema'
import { Layout, Show } from './live'

/** Names a part of the import that was left out or changed. `path` is its place there, empty for the whole. */
export const ImportNote = z.object({
  path: z.string(),
  message: z.string(),
  severity: z.enum(['left-out', 'changed']),
})
export type ImportNote = z.infer<typeof ImportNote>

/**
 * Lists the contents of an import. `show` is null when its layouts go into a show that exists. `canvas` is what was
 * taken for the canvas of a file of OBS that does not tell it, so that it can be asked for; null for all others.
 */
export const ImportPlan = z.object({
  show: z.nullable(z.object({ name: z.string() })),
  layouts: z.array(z.object({ name: z.string(), inputs: z.number() })),
  report: z.array(ImportNote),
  canvas: z.nullable(z.object({ width: z.number(), height: z.number() })),
})
export type ImportPlan = z.infer<typeof ImportPlan>

/** Answers an import into a show. */
export const ImportedLayouts = z.object({ layouts: z.array(Layout), report: z.array(ImportNote) })
export type ImportedLayouts = z.infer<typeof ImportedLayouts>

/** Answers the import of a show. */
export const ImportedShow = z.object({ show: Show, report: z.array(ImportNote) })
export type ImportedShow = z.infer<typeof ImportedShow>
