import { type RefObject, useEffect, useRef } from 'react'
import { useTake } from '@/components/program/taking/use-take'
import { actOnClipboard, keyOnClipboard, watchClipboard } from '@/components/seat/clipboard/clipboard'
import { switchPlates } from '@/components/seat/plates/name-plates'
import { useSeat } from '@/components/seat/seat-context'
import { useRefuseTake } from '@/components/seat/use-refuse-take'
import { fetched } from '@/components/ui/fetching/fetched'
import {
  DOCKED,
  focusHome,
  focusHomeFrom,
  OVER_ALL,
  OVERLAYS,
  SWATCH,
  TYPED,
  wasByPointer,
} from '@/components/ui/focus'
import { createHeldKeys } from '@/components/ui/held-keys'
import { isCommand, run } from '@/lib/editor/commands'
import { boundTo } from '@/lib/editor/keys'
import { keysInUse } from '@/lib/editor/keys-in-use'
import { previewEditor } from '@/lib/editor/preview-editor'
import { HARMLESS, type Shortcut, type When } from '@/lib/editor/shortcut'
import { SHORTCUTS } from '@/lib/editor/shortcuts'
import { MESSAGES } from '@/lib/shared/messages'
import type { Perform } from './commands/perform'
import { isMac, pressOf } from './commands/press-of'

/** One press does these once, by whatever keys, however long they are held. */
const ON_AIR: ReadonlySet<string> = new Set(['take', 'take-back', 'panic', 'hot', 'padlock', 'live-edit', 'press'])

const later = fetched(async () => (await import('./later-keys')).laterKeys)

/** These keep the focus until something is picked. */
const PICKERS = `select, ${SWATCH}`
const PRESSABLE = `button, a, summary, [role="button"], ${SWATCH}`

const NOT_ON: Readonly<Record<When, string>> = {
  anywhere: TYPED,
  'not-on-field': `input, ${TYPED}`,
  'not-on-button': TYPED,
  'on-canvas': TYPED,
}

type ShortcutsProps = Readonly<{
  onPanel: (panel: 'help' | 'palette' | 'history' | 'follow') => void
  onArrange: () => void
  /** Menus and the palette find here what does a row of the table. */
  doing: RefObject<Perform | null>
}>

/**
 * Listens to the keys of the desk while it is on the page, and draws nothing. It is a component, because what a take
 * would meet changes with edits, and then nothing else needs to render. `onPanel` and `onArrange` are for the keys
 * whose code is fetched later.
 */
export function Shortcuts({ onPanel, onArrange, doing }: ShortcutsProps): null {
  const { desk, canEdit, announce } = useSeat()
  const { take } = useTake()
  const refuse = useRefuseTake()
  const isOnItsWay = useRef(false)

  useEffect(() => {
    const listening = new AbortController()
    const { signal } = listening
    let isPointed = false
    let isAltGraphHeld = false
    const held = createHeldKeys()
    let repeats = false

    /** Says false where the focus shall go on: past either end, and where the code cannot be had. */
    const walk = (by: 1 | -1): boolean => {
      const code = later.current()
      if (code) return code.walkInputs(desk, by, announce)
      void later.want().then(
        ({ walkInputs }) => walkInputs(desk, by, announce),
        () => {},
      )
      return !later.hasFailed()
    }

    const perform: Perform = (command) => {
      if (command.do === 'help' || command.do === 'palette' || command.do === 'history' || command.do === 'follow')
        onPanel(command.do)
      else if (command.do === 'arrange') onArrange()
      else if (command.do === 'duplicate') actOnClipboard('duplicate', desk, canEdit)
      else if (command.do === 'clipboard') actOnClipboard(command.act, desk, canEdit)
      else if (command.do === 'plates') switchPlates(announce)
      else if (isCommand(command)) {
        if (command.do !== 'take') run(command, desk)
      } else {
        const hand = { desk, canEdit, announce, refuse, pressedAt: performance.now() }
        const ofAir = ON_AIR.has(command.do)
        // What is pressed meanwhile would go before it, and Enter would take where a question is about to be asked.
        if (ofAir) isOnItsWay.current = later.current() === null
        later.want().then(
          (code) => {
            isOnItsWay.current = false
            code.perform(command, hand)
          },
          () => {
            isOnItsWay.current = false
            if (ofAir) refuse(MESSAGES.notLoaded)
          },
        )
      }
    }
    doing.current = perform

    const onKey = (event: KeyboardEvent) => {
      const shortcut = boundTo(pressOf(event, isAltGraphHeld), keysInUse.getState(), isMac())
      if (!shortcut) return
      if (!isUnclaimed(event, shortcut) && !(shortcut.command.do === 'palette' && isOverPanel(event))) return
      const { command, when } = shortcut
      // The browser tells of the clipboard where its own key is pressed.
      if (command.do === 'clipboard' && SHORTCUTS.includes(shortcut)) {
        return keyOnClipboard(command.act, event, desk, canEdit)
      }
      if (when === 'not-on-button' && !isPointed && isOn(event, PRESSABLE)) return
      const now = previewEditor(desk)?.getState() ?? null
      const sayWhyNot = () =>
        event.repeat ||
        later.want().then(
          (code) => code.sayWhyNot(command, { canEdit, editor: now }, announce),
          () => {},
        )
      if (!canEdit && !HARMLESS.has(command.do) && command.do !== 'clipboard') return void sayWhyNot()
      if (command.do === 'nudge' && !now?.selection.length) return
      if (command.do === 'deselect' && document.querySelector(':popover-open')) return
      if (when === 'on-canvas' && !isOn(event, '[data-focus-home]')) return
      if (command.do === 'walk' && !walk(command.by)) return
      event.preventDefault()
      if (repeats && ON_AIR.has(command.do)) return
      if (isOnItsWay.current && ON_AIR.has(command.do)) return refuse('the key before it is still on its way.')
      if (event.repeat && command.do === 'clipboard') return
      if (command.do === 'take') take()
      else perform(command)
      sayWhyNot()
    }
    window.addEventListener('keydown', onKey, { signal })
    watchClipboard(desk, canEdit, signal)

    // Not every browser says with each key that AltGr is held.
    const onAltGraph = (event: KeyboardEvent) => {
      if (event.type === 'keydown') repeats = held.down(event)
      else held.up(event)
      if (event.key === 'AltGraph') isAltGraphHeld = event.type === 'keydown'
    }
    window.addEventListener('keydown', onAltGraph, { capture: true, signal })
    window.addEventListener('keyup', onAltGraph, { capture: true, signal })
    window.addEventListener('blur', () => (isAltGraphHeld = false), { signal })

    // Enter takes after every click: what a pointer pressed does not keep the focus.
    const home = ({ target }: Event) => wasByPointer() && focusHomeFrom(target)
    // A drag ends without a click. A slider's change comes between the two, and the slider alone hears it.
    window.addEventListener('pointerup', (event) => isOn(event, 'input') || home(event), { capture: true, signal })
    window.addEventListener('click', home, { capture: true, signal })
    const picked = (event: Event) => wasByPointer() && isOn(event, PICKERS) && focusHome()
    window.addEventListener('change', picked, { signal })
    window.addEventListener('focusin', () => (isPointed = wasByPointer()), { signal })
    return () => listening.abort()
  }, [desk, canEdit, announce, take, refuse, onPanel, onArrange, doing])
  return null
}

const isOn = ({ target }: Event, selector: string): boolean =>
  target instanceof Element && target.closest(selector) !== null

/** The keys of the air work in a docked panel too, where nothing is typed; all other keys there are the panel's. */
const isUnclaimed = (event: KeyboardEvent, { when, group }: Shortcut): boolean =>
  !event.defaultPrevented &&
  !document.querySelector(OVER_ALL) &&
  !isOn(event, NOT_ON[when]) &&
  (!isOn(event, OVERLAYS) || (group === 'On air' && isOn(event, DOCKED)))

/** The palette opens in the place of the choices beside a button (floating-panel.tsx), from their fields too. */
const isOverPanel = ({ defaultPrevented }: Event): boolean =>
  !defaultPrevented && document.querySelector('[data-shape="panel"]') !== null
