import { z } from 'zod'
import { type LayoutFile, type ShowFile, toLayoutFile, toShowFile } from '@/lib/layout/file'
import { withSwitchNames } from '@/lib/layout/room/switched-to'
import { frameOf } from '@/lib/layout/show'
import { maySeeKeys, type Role } from '@/lib/server/auth/roles'
import type { Context } from '@/lib/server/context'
import { LABEL_STYLES } from '@/lib/server/lists/label-styles'
import { TEMPLATES } from '@/lib/server/lists/templates'
import { readTaskRow } from '@/lib/server/rows/read-task'
import { Failure } from '@/lib/shared/failures'
import { LEFT_OUT, withoutKeys } from '@/lib/shared/stream-keys'
import { panicIndex, readLayout, readLayouts, readShow } from './read'

/** A file may end up anywhere: the stream keys of the outputs are left out unless `keys=true` asks for them. */
export const ExportQuery = z.strictObject({ keys: z.enum(['true', 'false'], 'must be true or false').default('false') })

type Exporting = Readonly<{ role: Role; keys: z.infer<typeof ExportQuery>['keys'] }>

/**
 * Exports a layout.
 *
 * @throws {Failure} not-found
 */
export async function exportLayout({ db }: Pick<Context, 'db'>, layoutId: string): Promise<Response> {
  const layout = await readLayout(db, layoutId)
  const { settings } = await readShow(db, layout.showId)
  const document = withSwitchNames(layout.document, await readLayouts(db, layout.showId))
  return toDownload(toLayoutFile({ ...layout, document }, frameOf(settings)))
}

/**
 * Exports a show.
 *
 * @throws {Failure} not-found; forbidden, for the keys
 */
export async function exportShow(
  { db }: Pick<Context, 'db'>,
  showId: string,
  { role, keys }: Exporting,
): Promise<Response> {
  const { name, settings, panicLayoutId, pinned } = await readShow(db, showId)
  const { sequence, sequence_floor } = await readTaskRow(db, showId)
  const layouts = await readLayouts(db, showId)
  const templates = await TEMPLATES.read(db, showId)
  const file = toShowFile({
    name,
    settings,
    sequence: Math.max(sequence, sequence_floor),
    templates,
    labelStyles: await LABEL_STYLES.read(db, showId),
    panic: panicIndex(layouts, panicLayoutId),
    pinned,
    layouts: layouts.map((one) => ({ ...one, document: withSwitchNames(one.document, layouts) })),
  })
  if (keys === 'false') return toDownload(withoutKeys(file, LEFT_OUT))
  if (!maySeeKeys(role)) throw new Failure('forbidden', 'Stream keys are for operators.')
  return toDownload(file)
}

const toDownload = (file: LayoutFile | ShowFile): Response =>
  new Response(`${JSON.stringify(file, null, 2)}\n`, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': dispositionOf(`${file.name}.${file.kind}.json`),
    },
  })

/** Writes two file names: one that every system can read, and the whole one for those that can (RFC 6266). */
function dispositionOf(name: string): string {
  const visible = name.replace(/[\p{C}\p{Z}/\\:*?"<>|]+/gu, ' ').trim()
  const plain = visible.replace(/[^A-Za-z0-9._-]+/g, '-').replace(/^[-.]+/, '') || 'mixdesk.json'
  const whole = encodeURIComponent(visible).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`)
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`
}
