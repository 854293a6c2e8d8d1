import { MouseSensor, TouchSensor, useSensor, useSensors } from '@dnd-kit/core'

const MOUSE = { activationConstraint: { distance: 6 } }

/** A finger holds before it drags: moving at once scrolls. */
const TOUCH = { activationConstraint: { delay: 250, tolerance: 8 } }

/** What starts to drag an item of a list; the keyboard has keys of its own there. */
export const useDragSensors = () => useSensors(useSensor(MouseSensor, MOUSE), useSensor(TouchSensor, TOUCH))
