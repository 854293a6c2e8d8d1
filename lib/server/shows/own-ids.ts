import type { ShowSettings } from '@/lib/layout/show'
import type { ImportNote } from '@/lib/protocol/import'
import { freshStreamId } from './new-settings'
import type { Taken } from './read-taken'

/**
 * Gives the settings fresh ids where other shows have the same ones. Two shows on air must share neither task, user nor
 * output stream. URLs stay as they are.
 */
export function withOwnIds(
  settings: ShowSettings,
  { taskIds, userIds, streamIds }: Omit<Taken, 'lastPosition'>,
  newId: () => string,
): { settings: ShowSettings; report: ImportNote[] } {
  const report: ImportNote[] = []
  const own = (path: string, wanted: string, taken: readonly string[], fresh: () => string): string => {
    if (!taken.includes(wanted)) return wanted
    const id = fresh()
    report.push({ path, message: `becomes ${id}: another show here has ${wanted}`, severity: 'changed' })
    return id
  }
  return {
    settings: {
      ...settings,
      taskId: own('settings.taskId', settings.taskId, taskIds, newId),
      userId: own('settings.userId', settings.userId, userIds, newId),
      outputs: settings.outputs.map((output, index) => {
        if (output.destination.kind !== 'stream') return output
        const path = `settings.outputs[${index}].destination.streamId`
        const streamId = own(path, output.destination.streamId, streamIds, () => freshStreamId(newId))
        return { ...output, destination: { kind: 'stream', streamId } }
      }),
    },
    report,
  }
}
