import type { DeskState, DeskStore } from '@/lib/editor/state/desk-state'

/**
 * Call it before the server is asked. Returns what puts the answer on the desk, unless an event has told of the same
 * meanwhile: an answer may come after events that are newer, and nothing would take it back.
 */
export function unlessTold<Part extends 'task' | 'roster'>(store: DeskStore, part: Part) {
  const before = store.getState()[part]
  return (answer: DeskState[Part]): void => {
    if (store.getState()[part] === before) store.setState({ [part]: answer } as Pick<DeskState, Part>)
  }
}
