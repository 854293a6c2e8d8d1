import type { Size } from '@/lib/geometry/rect'
import { frameOf, type ShowSettings } from '@/lib/layout/show'

/** Returns settings with another frame: every output that is as large as the frame goes along with it. */
export function withFrame(settings: ShowSettings, to: Size): ShowSettings {
  const { width, height } = frameOf(settings)
  const outputs = settings.outputs.map((output) =>
    output.width === width && output.height === height ? { ...output, ...to } : output,
  )
  return { ...settings, outputs }
}
