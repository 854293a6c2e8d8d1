import { LayoutDocument } from '@/lib/layout/document'
import * as z from '@/lib/shared/schema'
import { MixRequest } from './request'

/** Holds a layout as it was sent, its places filled, and the frame that it was sent for, in px. */
const PastLayout = z.object({ document: LayoutDocument, frame: z.object({ width: z.number(), height: z.number() }) })
export type PastLayout = z.infer<typeof PastLayout>

/** Holds a row of the history as it is read whole: with its body, and the layout that a take sent. */
export const PastRequest = z.object({ ...MixRequest.shape, layout: z._default(z.nullable(PastLayout), null) })
export type PastRequest = z.infer<typeof PastRequest>
