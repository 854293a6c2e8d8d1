import { NumberField } from '@/components/ui/fields/number-field'
import type { ImportPlan } from '@/lib/protocol/import'

export type Canvas = NonNullable<ImportPlan['canvas']>

/** Asks how large the canvas was that a file of OBS was made on: older ones do not tell. */
export function CanvasFields({ canvas, onChange }: { canvas: Canvas; onChange: (canvas: Canvas) => void }) {
  const commit = (side: keyof Canvas) => (value: number) => {
    if (value < LEAST || value > MOST) return `A canvas is from ${LEAST} to ${MOST} pixels.`
    onChange({ ...canvas, [side]: value })
    return null
  }
  return (
    <fieldset className="mt-3 flex items-center gap-2 text-xs text-muted">
      <legend className="sr-only">Canvas in OBS</legend>
      <span className="mr-auto">The file does not say how large the canvas was in OBS.</span>
      <div className="w-32">
        <NumberField label="Canvas width" mark="W" unit="px" value={canvas.width} onCommit={commit('width')} />
      </div>
      <div className="w-32">
        <NumberField label="Canvas height" mark="H" unit="px" value={canvas.height} onCommit={commit('height')} />
      </div>
    </fieldset>
  )
}

const LEAST = 16
const MOST = 32_768
