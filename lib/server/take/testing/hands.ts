import { readRequests } from '@/lib/server/rows/read-requests'
import { readTask } from '@/lib/server/rows/read-task'
import { stop } from '@/lib/server/take/asking/stop'
import { take } from '@/lib/server/take/asking/take'
import { watchOnce } from '@/lib/server/take/watch/watch'
import type { Studio } from './studio'

/** Operates in every studio. */
export const ada = { id: 'ada', name: 'Ada' }

/**
 * Gives what a test does on the studio that it has open: takes, the passing of time, and looks at what came of them.
 */
export const handsOn = (studio: () => Studio) => ({
  takeOpening: () => take(studio().context, ada, studio().showId, { layoutId: studio().opening.id }),
  takeSlides: () => take(studio().context, ada, studio().showId, { layoutId: studio().slides.id }),
  stopShow: () => stop(studio().context, ada, studio().showId, {}),
  task: () => readTask(studio().context, studio().showId),
  history: () => readRequests(studio().context, studio().showId, 100),
  requestOf: async (sequence: number) =>
    (await readRequests(studio().context, studio().showId, 100)).find((request) => request.sequence === sequence),
  pass: async (ms: number) => {
    studio().clock.step(ms)
    await watchOnce(studio().context, () => 0.5)
  },
})
