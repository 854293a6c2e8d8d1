import { startMarquee, stepMarquee, upMarquee } from './marquee'
import { startMove, stepMove, upMove } from './move'
import { startLabelling, stepLabelling, upLabelling } from './move-label'
import { startResize, stepResize, upResize } from './resize'
import type { Gestures } from './tool'

/** The steps of gestures that the first picture comes without. They are fetched with the first press. */
export const gestures: Gestures = {
  startMove,
  stepMove,
  upMove,
  startResize,
  stepResize,
  upResize,
  startMarquee,
  stepMarquee,
  upMarquee,
  startLabelling,
  stepLabelling,
  upLabelling,
}
