import { useEffect } from 'react'
import { tinykeys } from 'tinykeys'
import { useTake } from '@/components/program/use-take'
import { useSeat } from '@/components/seat/seat-context'
import { OVERLAYS, TYPED } from '@/components/ui/focus'
import { type Command, run } from '@/lib/editor/commands'
import { SHORTCUTS, type When } from '@/lib/editor/shortcuts'

const FIELDS = `input, ${TYPED}`
const PRESSABLE = 'button, a, summary, [role="button"], [role="listbox"], [role="radio"]'

const NOT_ON: Readonly<Record<When, string>> = {
  anywhere: TYPED,
  'not-on-field': FIELDS,
  'not-on-button': `${FIELDS}, ${PRESSABLE}`,
}

/** These commands change nothing in the show, so a viewer has them too. */
const HARMLESS: ReadonlySet<Command['do']> = new Set(['preview', 'select-all', 'deselect'])

/** Keys of the desk while it is on the page. `onHelp` for the question mark. */
export function useShortcuts(onHelp: () => void): void {
  const { desk, canEdit } = useSeat()
  const { take } = useTake()

  useEffect(() => {
    const does = (command: Command, when: When) => (event: KeyboardEvent) => {
      if (!isFree(event, when) || !(canEdit || HARMLESS.has(command.do))) return
      if (command.do === 'nudge' && nothingSelected(desk)) return
      event.preventDefault()
      if (command.do !== 'take') run(command, desk)
      else if (!event.repeat) take()
    }
    const bindings = SHORTCUTS.flatMap(({ keys, command, when }) =>
      keys.map((key) => [key, does(command, when)] as const),
    )
    const help = (event: KeyboardEvent) => isFree(event, 'anywhere') && onHelp()
    return tinykeys(window, { ...Object.fromEntries(bindings), '?': help, 'Shift+?': help })
  }, [desk, canEdit, take, onHelp])
}

function isFree(event: KeyboardEvent, when: When): boolean {
  if (event.defaultPrevented || document.querySelector(OVERLAYS)) return false
  const target = event.target instanceof Element ? event.target : null
  return !target?.closest(NOT_ON[when])
}

function nothingSelected(desk: ReturnType<typeof useSeat>['desk']): boolean {
  const { previewId } = desk.getState()
  return previewId === null || desk.editor(previewId).getState().selection.length === 0
}
