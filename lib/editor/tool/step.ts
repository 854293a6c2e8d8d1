import { startMarquee, stepMarquee, upMarquee } from './marquee'
import { startMove, stepMove, upMove } from './move'
import { startLabelling, stepLabelling, upLabelling } from './move-label'
import { isHurt, press, release, travelled } from './press'
import { isLocked, placedRecord } from './scene'
import {
  type Effect,
  IDLE,
  type Pressing,
  type Reading,
  type Scene,
  type Target,
  type Tool,
  type ToolEvent,
} from './tool'

/** It is pure: the same tool, event and scene always give the same next tool and effects. */
export function step(tool: Tool, event: ToolEvent, scene: Scene): [Tool, Effect[]] {
  if (tool.at === 'idle') return event.type === 'down' ? press(event.on, event, scene) : [tool, []]
  if (event.type === 'cancel' || (event.type === 'changed' && isHurt(tool, scene))) return cancel(tool, scene)

  switch (event.type) {
    case 'down': // A second button or finger changes nothing: the gesture that has begun goes on.
    case 'changed':
      return [tool, []]
    case 'move':
      return drag(tool, event, scene)
    case 'modifiers':
      return drag(tool, { ...tool.last, modifiers: event.modifiers }, scene)
    case 'up':
      return up(tool, scene)
  }
}

type Busy = Exclude<Tool, { at: 'idle' }>

function drag(tool: Busy, reading: Reading, scene: Scene): [Tool, Effect[]] {
  switch (tool.at) {
    case 'pressing':
      return travelled(tool, reading) ? start(tool, reading, scene) : [{ ...tool, last: reading }, []]
    case 'moving':
      return stepMove(tool, reading, scene)
    case 'resizing':
      return scene.resizer?.stepResize(tool, reading, scene) ?? [tool, []]
    case 'labelling':
      return stepLabelling(tool, reading)
    case 'marquee':
      return stepMarquee(tool, reading)
  }
}

function start(tool: Pressing, reading: Reading, scene: Scene): [Tool, Effect[]] {
  if (tool.on.kind === 'empty' || isOnLocked(tool.on, scene)) return startMarquee(tool, reading)
  if (scene.readOnly) return [{ ...tool, last: reading }, []]
  if (tool.on.kind === 'label') return startLabelling(tool, tool.on.id, reading, scene)
  if (tool.on.kind === 'input') return startMove(tool, reading, scene)
  // A handle that is pulled before the steps of a resize are there follows as soon as they are.
  return scene.resizer?.startResize(tool, tool.on, reading, scene) ?? [{ ...tool, last: reading }, []]
}

/** Whoever may only view has dragged something. */
const isKeptOff = (tool: Pressing, scene: Scene): boolean => scene.readOnly && travelled(tool, tool.last)

function isOnLocked(on: Exclude<Target, { kind: 'empty' }>, scene: Scene): boolean {
  return on.kind !== 'handle' && !scene.readOnly && isLocked(placedRecord(scene, on.id))
}

function up(tool: Busy, scene: Scene): [Tool, Effect[]] {
  switch (tool.at) {
    case 'pressing':
      return [IDLE, isKeptOff(tool, scene) ? [{ do: 'refuse', why: 'You can only view this show.' }] : release(tool)]
    case 'moving':
      return [IDLE, upMove(tool, scene)]
    case 'resizing':
      return [IDLE, scene.resizer?.upResize(tool, scene) ?? [{ do: 'clear' }]]
    case 'labelling':
      return [IDLE, upLabelling(tool, scene)]
    case 'marquee':
      return [IDLE, upMarquee(tool, scene)]
  }
}

/** Puts everything back as it was before the press, and the selection as far as its records still exist. */
function cancel(tool: Busy, scene: Scene): [Tool, Effect[]] {
  const ids = tool.before.filter((id) => scene.document.records[id] !== undefined)
  const effects: Effect[] = tool.at === 'pressing' ? [] : [{ do: 'clear' }]
  if (ids.length !== scene.selection.length || ids.some((id, index) => id !== scene.selection[index])) {
    effects.push({ do: 'select', ids })
  }
  return [IDLE, effects]
}
