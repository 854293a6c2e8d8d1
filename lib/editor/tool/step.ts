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
  if (event.type === 'cancel') return cancel(tool, scene)
  if (event.type === 'changed' && isHurt(tool, scene)) return letGo(tool, scene)
  if (event.type === 'fetched') return tool.at === 'pressing' ? catchUp(tool, scene) : [tool, []]
  if (tool.at === 'pressing' && tool.isOver) return [tool, []]

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
  const { gestures } = scene
  switch (tool.at) {
    case 'pressing':
      return travelled(tool, reading) ? start(tool, reading, scene) : [{ ...tool, last: reading }, []]
    case 'moving':
      return gestures?.stepMove(tool, reading, scene) ?? [tool, []]
    case 'resizing':
      return gestures?.stepResize(tool, reading, scene) ?? [tool, []]
    case 'labelling':
      return gestures?.stepLabelling(tool, reading) ?? [tool, []]
    case 'marquee':
      return gestures?.stepMarquee(tool, reading) ?? [tool, []]
  }
}

function start(tool: Pressing, reading: Reading, scene: Scene): [Tool, Effect[]] {
  const { on } = tool
  const { gestures } = scene
  // What is pulled before its steps are there follows as soon as they are.
  const waiting: [Tool, Effect[]] = [{ ...tool, last: reading }, []]
  if (on.kind === 'empty' || isOnLocked(on, scene)) return gestures?.startMarquee(tool, reading) ?? waiting
  if (scene.readOnly) return waiting
  if (on.kind === 'input') return gestures?.startMove(tool, reading, scene) ?? waiting
  if (on.kind === 'label') return gestures?.startLabelling(tool, on.id, reading, scene) ?? waiting
  return gestures?.startResize(tool, on, reading, scene) ?? waiting
}

/** Does what was pulled meanwhile, and lets it go where it was let go. */
function catchUp({ isOver, ...tool }: Pressing, scene: Scene): [Tool, Effect[]] {
  const [next, drawn] = drag(tool, tool.last, scene)
  if (!isOver || next.at === 'idle') return [next, drawn]
  const [over, done] = up(next, scene)
  return [over, [...drawn, ...done]]
}

/** Whoever may only view has dragged something. */
const isKeptOff = (tool: Pressing, scene: Scene): boolean => scene.readOnly && travelled(tool, tool.last)

function isOnLocked(on: Exclude<Target, { kind: 'empty' }>, scene: Scene): boolean {
  return on.kind !== 'handle' && !scene.readOnly && isLocked(placedRecord(scene, on.id))
}

function up(tool: Busy, scene: Scene): [Tool, Effect[]] {
  const { gestures } = scene
  switch (tool.at) {
    case 'pressing':
      if (!gestures && !scene.readOnly && travelled(tool, tool.last)) return [{ ...tool, isOver: true }, []]
      return [IDLE, isKeptOff(tool, scene) ? [{ do: 'refuse', why: 'You can only view this show.' }] : release(tool)]
    case 'moving':
      return [IDLE, gestures?.upMove(tool, scene) ?? [{ do: 'clear' }]]
    case 'resizing':
      return [IDLE, gestures?.upResize(tool, scene) ?? [{ do: 'clear' }]]
    case 'labelling':
      return [IDLE, gestures?.upLabelling(tool, scene) ?? [{ do: 'clear' }]]
    case 'marquee':
      return [IDLE, gestures?.upMarquee(tool, scene) ?? [{ do: 'clear' }]]
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

/** Ends what others have made impossible, and says why nothing came of it where a hand had moved something. */
function letGo(tool: Busy, scene: Scene): [Tool, Effect[]] {
  const [idle, effects] = cancel(tool, scene)
  if (tool.at === 'pressing' || tool.at === 'marquee') return [idle, effects]
  const what = tool.frame === scene.frame ? 'somebody has removed or locked it' : 'the frame is another one now'
  return [idle, [{ do: 'refuse', why: `Not moved: ${what}.` }, ...effects]]
}
