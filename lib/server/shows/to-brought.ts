import type { Imported } from '@/lib/exchange/scene'
import { toLayouts } from '@/lib/exchange/to-layouts'
import { ShowName } from '@/lib/layout/show'
import type { Brought, Surroundings } from './brought'
import { newSettings } from './new-settings'

/** Takes layouts of another program. A new show of them has the frame of the file. */
export function toBrought(imported: Imported, { newId }: Surroundings): Brought {
  const { layouts, lost } = toLayouts(imported, newId)
  const { frame, isFrameUnknown, title } = imported
  const report = [...imported.lost, ...lost]
  const settings = newSettings(newId)
  const outputs = settings.outputs.map((output) => ({ ...output, width: frame.width, height: frame.height }))
  return {
    show: { name: ShowName.safeParse(title).data ?? 'Imported show', settings: { ...settings, outputs } },
    said: {},
    frame,
    sequence: 0,
    layouts,
    report,
    ofLayouts: report,
    assumedCanvas: isFrameUnknown ? frame : null,
  }
}
