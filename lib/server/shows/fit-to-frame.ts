import type { Size } from '@/lib/geometry/rect'
import { rescale } from '@/lib/layout/commands'
import { apply } from '@/lib/layout/diff'
import { isScalable } from '@/lib/layout/is-scalable'
import { frameOf, type ShowSettings, stepOf } from '@/lib/layout/show'
import type { ImportNote } from '@/lib/protocol/import'
import type { Brought } from './brought'

type Fitted = Readonly<{ layouts: Brought['layouts']; report: readonly ImportNote[] }>

/** Scales an import's layouts to the frame of their show, and says so. On the same frame they keep their pixels. */
export function fitToFrame(
  { frame: from, layouts }: Pick<Brought, 'frame' | 'layouts'>,
  settings: ShowSettings,
): Fitted {
  const to = frameOf(settings)
  if (!from) {
    const message = 'is not said by the first output: rectangles stay as they are'
    return { layouts, report: [{ path: 'frame', message, severity: 'left-out' }] }
  }
  if (!isScalable(from, to)) return { layouts, report: [] }
  const message = `is scaled from ${sizeInWords(from)} to this show’s ${sizeInWords(to)}`
  return {
    layouts: layouts.map(({ document, ...layout }) => ({
      ...layout,
      document: apply(document, rescale(document, from, to, stepOf(settings))),
    })),
    report: [{ path: 'frame', message, severity: 'changed' }],
  }
}

const sizeInWords = ({ width, height }: Size): string => `${width} × ${height}`
