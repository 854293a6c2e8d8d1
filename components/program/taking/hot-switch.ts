import type { PreviewRules } from '@/components/seat/preview-rules'
import { serverNow } from '@/components/seat/server-time'
import type { Desk } from '@/lib/editor/desk-store'
import { numberOf } from '@/lib/editor/state/bank'
import { withPinned } from '@/lib/mix/pinned'
import { isolated } from '@/lib/shared/isolated'
import { isAskedTwice, sayAsk } from './asked-twice'
import { takeRefusal } from './take-refusal'
import { sayRests } from './use-take'

type Seat = Readonly<{
  desk: Desk
  canEdit: boolean
  /** They are null until they are there; the server checks every take. */
  rules: Pick<PreviewRules, 'check' | 'dangerOf'> | null
}>

/**
 * Previews a layout and takes it, by its id or by its key in the bank that is shown. Returns null, or why it did
 * neither: what cannot be taken is not previewed.
 */
export function hotSwitch(which: string | number, { desk, canEdit, rules }: Seat): string | null {
  const { layouts, bank, coming, padlock, held, show, account, roster, task } = desk.getState()
  const layout = layouts.find(({ id, number }) => id === which || number === numberOf(bank, Number(which)))
  if (!layout) {
    return coming > 0 ? 'The layouts are still on their way' : `No layout has the key ${which}`
  }
  const { document } = desk.editor(layout.id).getState()
  const known = {
    document,
    settings: show.settings,
    pinned: show.pinned,
    account,
    roster: roster.entries,
    now: serverNow(),
  }
  const issues = rules?.check({ ...known, program: task.program, running: task.running }) ?? null
  const refusal = takeRefusal({ ...desk.getState(), previewId: layout.id, canEdit, issues })
  if (refusal !== null) return issues === null || padlock !== 'open' ? refusal : `${isolated(layout.name)}: ${refusal}`
  const rests = sayRests(desk.getState())
  if (rests !== null) return rests
  const danger =
    rules?.dangerOf(task.running ? task.program : null, withPinned(document, { ...show, account }).document) ?? null
  if (danger !== null && !isAskedTwice(`${layout.id} ${danger}`)) return `${isolated(layout.name)}: ${sayAsk(danger)}`
  const asks = held?.ask(true)
  if (asks) return asks
  desk.preview(layout.id)
  void desk.take()
  return null
}
