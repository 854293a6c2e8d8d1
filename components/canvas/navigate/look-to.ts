import type { EditorState } from '@/lib/editor/state/editor-store'
import type { Look } from '@/lib/editor/state/look'
import { boxAround } from '@/lib/geometry/box'
import { type Camera, cameraOn } from '@/lib/geometry/camera'
import { keepCentre, keepScale, nextStop, zoomAbout } from '@/lib/geometry/camera-moves'
import type { Rect } from '@/lib/geometry/rect'
import { isOnFrame, rectRecordOf } from '@/lib/layout/document'
import type { Ground } from './steering'

/** This many screen pixels are kept free around the selection. */
const MARGIN = 56

/** Shows what a key or a menu asks for, and returns in words what is shown. */
export function lookTo(to: Look, editor: EditorState, ground: Ground): string {
  const camera = cameraFor(to, editor, ground)
  if (camera === undefined) return 'Nothing is selected'
  editor.look(camera)
  const percent = Math.round((camera ?? ground.fit).scale * 100)
  return camera ? `Zoom ${percent} %` : `The whole frame, ${percent} %`
}

type Looking = Pick<EditorState, 'camera' | 'document' | 'selection' | 'frame'>

/** Returns the camera that is asked for, null for the whole frame; undefined for a selection where there is none. */
function cameraFor(to: Look, editor: Looking, { pane, fit }: Ground): Camera | null | undefined {
  const now = editor.camera ?? fit
  const zoomed = (scale: number) => zoomAbout(now, { x: 0, y: 0 }, keepScale(scale, fit.scale))
  switch (to) {
    case 'fit':
      return null
    case 'actual':
      return zoomed(1)
    case 'double':
      return zoomed(2)
    case 'in':
      return zoomed(nextStop(now.scale, 1))
    case 'out':
      return zoomed(nextStop(now.scale, -1))
    case 'selection': {
      const area = selectedArea(editor)
      if (!area) return undefined
      const { scale, centre } = cameraOn(area, pane, MARGIN)
      return { centre: keepCentre(centre, editor.frame), scale: keepScale(scale, fit.scale) }
    }
  }
}

/** Returns the rectangle around the selected pictures that are on the frame. */
function selectedArea({ document, selection }: Looking): Rect | null {
  const pictures = selection
    .flatMap((id) => rectRecordOf(document, id) ?? [])
    .filter((record) => record.type === 'watermark' || isOnFrame(record))
  return boxAround(pictures)
}
