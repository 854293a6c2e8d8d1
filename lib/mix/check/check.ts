import { toSend } from '@/lib/layout/fill-slots'
import { withPinned } from '@/lib/mix/pinned'
import { checkCodecs } from './check-codecs'
import { checkCut } from './check-cut'
import { checkDelivery } from './check-delivery'
import { checkEven } from './check-even'
import { checkIds } from './check-ids'
import { checkImages } from './check-images'
import { checkInputs } from './check-inputs'
import { checkLabels } from './check-labels'
import { checkOutputs } from './check-outputs'
import { checkPinned, ofLayout } from './check-pinned'
import { checkRects } from './check-rects'
import { checkRoom } from './check-room'
import { checkSlots, withPlaces } from './check-slots'
import { checkSound } from './check-sound'
import { checkSources } from './check-sources'
import { checkTask } from './check-task'
import type { Checked, Issue } from './issue'

export type { Fix, Issue } from './issue'

/**
 * Finds everything that stands between this layout and the air, with its places filled from the roster and the sounds
 * that stay. The inspector and the server use the same list, and the server refuses a take on any error. A body without
 * errors keeps every limit of the contract, sections 1 and 2.
 */
export function check(asked: Checked): Issue[] {
  const filled = toSend(asked.document, { entries: asked.roster, outputs: asked.settings.outputs })
  const { document, added, noRoom } = withPinned(filled, asked)
  const checked = { ...asked, document }
  const issues = [
    ...checkInputs(checked),
    ...checkRects(checked),
    ...checkEven(checked),
    ...checkCut(checked),
    ...checkSources(checked, added),
    ...checkIds(checked),
    ...checkLabels(checked),
    ...checkImages(checked),
    ...checkSound(checked),
    ...checkTask(checked),
    ...checkOutputs(checked),
    ...checkCodecs(checked),
    ...checkDelivery(checked),
    ...checkSlots(asked),
    ...checkRoom(checked),
    ...checkPinned(asked, noRoom),
  ]
  const ours = added.size === 0 ? issues : issues.map((issue) => ofLayout(issue, added))
  const mended = document === asked.document ? ours : ours.map((issue) => withPlaces(issue, asked.document))
  return [...mended.filter(isError), ...mended.filter((issue) => !isError(issue))]
}

export const isError = (issue: Issue): boolean => issue.severity === 'error'
