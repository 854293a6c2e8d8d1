import type { EditorStore } from '@/lib/editor/state/editor-store'
import type { Camera } from '@/lib/geometry/camera'
import { keepCentre, keepScale, panBy, zoomAbout } from '@/lib/geometry/camera-moves'
import type { Point, Size } from '@/lib/geometry/rect'

/** Says how large the canvas is, in screen pixels, and which camera shows the whole frame there. */
export type Ground = Readonly<{ pane: Size; fit: Camera }>

/** Moves the camera as hands ask. */
export type Steering = Readonly<{
  /** Moves the picture by so many screen pixels. */
  pan: (by: Point) => void
  /** Zooms by a factor, and leaves what lies under this point, in client pixels, where it is. */
  zoom: (at: Point, factor: number) => void
  /** Tells whether the frame is shown larger than it fits the pane. */
  isNear: () => boolean
}>

export function createSteering(element: HTMLElement, editor: EditorStore, ground: () => Ground): Steering {
  const lookAt = ({ centre, scale }: Camera) => {
    const { frame, look } = editor.getState()
    look({ scale, centre: keepCentre(centre, frame) })
  }
  const now = () => editor.getState().camera ?? ground().fit
  return {
    pan: (by) => lookAt(panBy(now(), by)),
    zoom: (at, factor) => {
      const { left, top, width, height } = element.getBoundingClientRect()
      const camera = now()
      const from = { x: at.x - left - width / 2, y: at.y - top - height / 2 }
      lookAt(zoomAbout(camera, from, keepScale(camera.scale * factor, ground().fit.scale)))
    },
    isNear: () => now().scale > ground().fit.scale * 1.001,
  }
}
