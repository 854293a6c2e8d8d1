import type { Layout } from '@/lib/desk/live'
import { describeChanges } from '@/lib/mix/changes'
import type { DeskState } from './desk-state'
import { sourceName } from './words'

/** Where a layout stands: red, green, and whether what is on air of it is older than what is shown. */
export type Tally = Readonly<{ program: boolean; changedSince: boolean; preview: boolean }>

/** Compared as the audience would: a record that changed without being seen is no difference. */
export function tallyOf(
  { id, document }: Pick<Layout, 'id' | 'document'>,
  { show, task, previewId }: Pick<DeskState, 'show' | 'task' | 'previewId'>,
): Tally {
  const program = task.running && task.program?.layoutId === id
  return {
    program,
    changedSince:
      program && describeChanges(task.program, { document, settings: show.settings }, sourceName).length > 0,
    preview: id === previewId,
  }
}
