import { type RefObject, useEffect } from 'react'
import { fetched } from '@/components/ui/fetching/fetched'
import { wasByPointer } from '@/components/ui/focus'
import type { EditorStore } from '@/lib/editor/state/editor-store'
import { holdingAll } from '@/lib/editor/tool/held'
import { sceneOf } from '@/lib/editor/tool/scene'
import { step } from '@/lib/editor/tool/step'
import { type Effect, IDLE, type Reading, type Scene, type Tool, type ToolEvent } from '@/lib/editor/tool/tool'
import { aids } from './aids/aids'
import { isEnter, MODIFIERS, modifiersOf } from './modifiers'
import type { Picture, Transient } from './paint/picture'
import { toFrame, viewOf } from './paint/view'
import { tellPointer } from './pointer'
import { selectUnder } from './select-under'
import { cursorOf, targetAt } from './target'
import { gliding } from './use-motion'

/** They are fetched with the first press, and else as soon as the page has nothing to do. */
const gestures = fetched(async () => (await import('@/lib/editor/tool/gestures')).gestures)

type Options = Readonly<{
  surface: RefObject<HTMLElement | null>
  /** Shows a gesture instead of the document, until null. It is stable. */
  drag: (transient: Transient | null) => void
  picture: RefObject<Picture>
  editor: EditorStore
  readOnly: boolean
  /** It is stable. */
  aspectsOf: Scene['aspectsOf']
  /** Called at a press of Enter during a gesture, which takes nothing. It is stable. */
  onEnter: () => void
}>

/**
 * Feeds the tool with what the pointer and the keyboard do, and carries out its effects. The pointer is captured from
 * press to release, so a drag goes on outside the window; a second finger and other buttons are left out. Until then
 * all keys are the tool's, and the pointer is read as if the canvas lay where it was pressed: a banner or another
 * window size may move it, and that must not move what is held. Only who zooms or pans meanwhile moves on the frame.
 */
export function useGesture({ surface, drag, picture, editor, readOnly, aspectsOf, onEnter }: Options): void {
  useEffect(() => {
    const element = surface.current
    if (!element) return
    let tool: Tool = IDLE
    let pointerId: number | null = null
    let latest: PointerEvent | null = null
    let corner = element.getBoundingClientRect()
    let { view } = picture.current
    let over: PointerEvent | null = null

    const run = (event: ToolEvent) => {
      const [next, effects] = step(tool, event, {
        ...sceneOf(editor.getState()),
        readOnly,
        aspectsOf,
        gestures: gestures.current(),
        snapping: aids.current()?.snappingOn(picture.current.background) ?? null,
      })
      tool = next
      for (const effect of effects) perform(effect)
      if (tool.at === 'idle') letGo()
    }
    const perform = (effect: Effect) => {
      const { edit, select, refuse } = editor.getState()
      if (effect.do === 'select') select(effect.ids, effect.label)
      else if (effect.do === 'commit') edit(effect.diff, effect.unscaled)
      else if (effect.do === 'refuse') refuse(effect.why)
      else drag(effect.do === 'draw' ? effect : null)
    }
    const letGo = () => {
      if (pointerId === null) return
      const held = pointerId
      pointerId = null
      if (element.hasPointerCapture(held)) element.releasePointerCapture(held)
    }

    const onScreen = (event: MouseEvent) => ({ x: event.clientX - corner.left, y: event.clientY - corner.top })
    const read = (event: PointerEvent): Reading => ({
      at: toFrame(view, onScreen(event)),
      pixel: 1 / view.scale,
      modifiers: isGathering() ? { ...modifiersOf(event), shift: true } : modifiersOf(event),
    })
    /** Until a press becomes a drag it may add to the selection, as with Shift. */
    const isGathering = () => editor.getState().several && (tool.at === 'idle' || tool.at === 'pressing')

    const down = (event: PointerEvent) => {
      if (pointerId !== null || !event.isPrimary || event.button !== 0) return
      event.preventDefault()
      // Where it fails the page says that something is missing (missing-code.tsx), and what was pulled is let go.
      gestures.want().then(
        () => run({ type: 'fetched' }),
        () => run({ type: 'cancel' }),
      )
      for (const code of [aids, gliding]) void code.load().catch(() => {})
      // A field that had the focus finishes now, while what it edits is still selected. The focus ring is for those who
      // tab here.
      element.style.outline = 'none'
      element.focus({ preventScroll: true })
      corner = element.getBoundingClientRect()
      view = picture.current.view
      pointerId = event.pointerId
      latest = event
      element.setPointerCapture(event.pointerId)
      run({ type: 'down', on: targetAt(picture.current, onScreen(event), event.pointerType), ...read(event) })
    }
    const move = (event: PointerEvent) => {
      if (event.pointerId !== pointerId) return
      // Nothing else on the page listens to what is held: React would look through the whole page at each move.
      event.stopPropagation()
      latest = event
      run({ type: 'move', ...read(event) })
    }
    const up = (event: PointerEvent) => {
      if (event.pointerId !== pointerId) return
      run({ type: 'move', ...read(event) })
      // The browser itself lets go of the pointer after this event.
      pointerId = null
      run({ type: 'up' })
      over = event
    }
    const lost = (event: PointerEvent) => {
      if (event.pointerId === pointerId) run({ type: 'cancel' })
    }
    const hover = (event: PointerEvent) => {
      if (pointerId !== null) return
      over = event
      corner = element.getBoundingClientRect()
      const cursor = cursorOf(targetAt(picture.current, onScreen(event), event.pointerType), readOnly)
      if (element.style.cursor !== cursor) element.style.cursor = cursor
    }
    const leave = () => {
      over = null
    }
    tellPointer(editor, () => over && toFrame(picture.current.view, onScreen(over)))
    const key = (event: KeyboardEvent) => {
      if (tool.at === 'idle') return
      // The desk's shortcuts would change what is held, and Alt alone would open the browser's menu.
      event.preventDefault()
      event.stopImmediatePropagation()
      if (MODIFIERS.has(event.key)) run({ type: 'modifiers', modifiers: modifiersOf(event) })
      else if (event.type === 'keydown' && event.key === 'Escape') run({ type: 'cancel' })
      else if (isEnter(event)) onEnter()
    }
    /** A key asks for a menu of what is selected. A finger that rests lets go of what it held. */
    const menu = (event: MouseEvent) => {
      event.preventDefault()
      if (pointerId !== null) {
        if (!(event instanceof PointerEvent && event.pointerType === 'touch')) return event.stopPropagation()
        run({ type: 'cancel' })
      }
      if (!wasByPointer()) return
      corner = element.getBoundingClientRect()
      selectUnder(targetAt(picture.current, onScreen(event), 'mouse'), editor)
    }
    const cancel = () => run({ type: 'cancel' })
    // A second click reaches one within a group.
    const enter = (event: MouseEvent) => {
      const on = targetAt(picture.current, onScreen(event), 'mouse')
      if (on.kind === 'input') editor.getState().enter(on.id)
    }
    const unfocus = () => {
      element.style.outline = ''
    }

    const listening = new AbortController()
    const { signal } = listening
    element.addEventListener('pointerdown', down, { signal })
    window.addEventListener('pointermove', move, { signal, capture: true })
    element.addEventListener('pointermove', hover, { signal })
    element.addEventListener('pointerleave', leave, { signal })
    element.addEventListener('pointerup', up, { signal })
    element.addEventListener('pointercancel', lost, { signal })
    element.addEventListener('dblclick', enter, { signal })
    element.addEventListener('lostpointercapture', lost, { signal })
    element.addEventListener('contextmenu', menu, { signal })
    element.addEventListener('blur', unfocus, { signal })
    window.addEventListener('keydown', key, { signal, capture: true })
    window.addEventListener('keyup', key, { signal, capture: true })
    window.addEventListener('blur', cancel, { signal })
    const unsubscribe = editor.subscribe((now, before) => {
      const { attempted } = now
      if (attempted !== before.attempted) drag(attempted && { held: holdingAll(attempted), touched: [], marquee: null })
      if (now.camera !== before.camera && pointerId !== null && latest) {
        view = viewOf(now.camera, now.frame, picture.current.pane)
        run({ type: 'move', ...read(latest) })
      }
      if (now.document !== before.document || now.frame !== before.frame) run({ type: 'changed' })
    })
    return () => {
      cancel()
      unsubscribe()
      listening.abort()
    }
  }, [surface, drag, picture, editor, readOnly, aspectsOf, onEnter])
}
