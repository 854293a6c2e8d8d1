'use client'

import type { PreviewCanvasProps } from './preview-canvas-props'

/** The layout being edited, as large as its pane allows. Loads Konva, so it is imported with `ssr: false`. */
export function PreviewCanvas({ layoutName }: PreviewCanvasProps) {
  return <div role="application" aria-label={layoutName} />
}
