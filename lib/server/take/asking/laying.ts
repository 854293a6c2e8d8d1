import { followingOf, type LayoutDocument } from '@/lib/layout/document'
import { frameOf, type ShowSettings, stepOf } from '@/lib/layout/show'
import { isOwn, toTemplate } from '@/lib/layout/templates/own-templates'
import type { Laying } from '@/lib/mix/without-missing'
import type { Context } from '@/lib/server/context'
import { TEMPLATES } from '@/lib/server/lists/templates'

type Laid = Readonly<{ settings: ShowSettings; layout: Readonly<{ document: LayoutDocument }> }>

/** Reads how a layout is laid out without somebody. The show's own templates are read where it follows one of them. */
export async function readLaying(
  { db }: Pick<Context, 'db'>,
  showId: string,
  { settings, layout }: Laid,
): Promise<Laying> {
  const followsOwn = isOwn(followingOf(layout.document)?.template ?? '')
  const own = followsOwn ? (await TEMPLATES.read(db, showId)).map(toTemplate) : []
  return { frame: frameOf(settings), step: stepOf(settings), own }
}
