import { serverNow } from '@/components/seat/server-time'
import type { Desk } from '@/lib/editor/desk-store'
import { numberOf } from '@/lib/editor/state/bank'
import type { check } from '@/lib/mix/check/check'
import { isolated } from '@/lib/shared/isolated'
import { takeRefusal } from './take-refusal'
import { sayRests } from './use-take'

type Seat = Readonly<{
  desk: Desk
  canEdit: boolean
  /** It is missing until the rules are there; the server checks every take. */
  check: typeof check | undefined
}>

/**
 * Previews a layout and takes it, by its id or by its key in the bank that is shown. Returns null, or why it did
 * neither: what cannot be taken is not previewed.
 */
export function hotSwitch(which: string | number, { desk, canEdit, check }: Seat): string | null {
  const { layouts, bank, coming, padlock, show, account, roster, task } = desk.getState()
  const layout = layouts.find(({ id, number }) => id === which || number === numberOf(bank, Number(which)))
  if (!layout) {
    return coming > 0 ? 'The layouts are still on their way' : `No layout has the key ${which}`
  }
  const { document } = desk.editor(layout.id).getState()
  const known = { document, settings: show.settings, account, roster: roster.entries, now: serverNow() }
  const issues = check?.({ ...known, program: task.program, running: task.running }) ?? null
  const refusal = takeRefusal({ ...desk.getState(), previewId: layout.id, canEdit, issues })
  if (refusal !== null) return issues === null || padlock !== 'open' ? refusal : `${isolated(layout.name)}: ${refusal}`
  const rests = sayRests(desk.getState())
  if (rests !== null) return rests
  desk.preview(layout.id)
  void desk.take()
  return null
}
