import { useCallback } from 'react'
import { usePreviewRules } from '@/components/seat/preview-rules'
import { useSeat } from '@/components/seat/seat-context'
import { useRefuseTake } from '@/components/seat/use-refuse-take'
import { fetched } from '@/components/ui/fetching/fetched'
import { LEAVE_WITHIN_MS } from '@/lib/editor/sync/api'
import { MESSAGES } from '@/lib/shared/messages'

const code = fetched(async () => (await import('./hot-switch')).hotSwitch)

/**
 * Returns what takes a layout at once, by its id or by the key that it has in this bank. What is refused is said beside
 * TAKE. Where its code comes later than a take may leave, nothing is taken.
 */
export function useHotSwitch(): (which: string | number) => void {
  const { desk, canEdit } = useSeat()
  const refuse = useRefuseTake()
  const rules = usePreviewRules()
  return useCallback(
    (which) => {
      const pressed = performance.now()
      const seat = { desk, canEdit, check: rules?.check }
      void code
        .want()
        .then(
          (hotSwitch) => (performance.now() - pressed > LEAVE_WITHIN_MS ? MESSAGES.notLeft : hotSwitch(which, seat)),
          () => MESSAGES.notLoaded,
        )
        .then((why) => why && refuse(why))
    },
    [desk, canEdit, rules, refuse],
  )
}
