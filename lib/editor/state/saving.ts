/**
 * Says how far the edits of one layout have come. `refused` means that the server does not accept them; they stay here
 * until they are changed or discarded. `message` is for the operator.
 */
export type Saving =
  | { at: 'saved' }
  | { at: 'saving' }
  | { at: 'retrying'; tries: number; message: string }
  | { at: 'refused'; message: string }
  | { at: 'signed-out'; message: string }

export const SAVED: Saving = { at: 'saved' }

type Unsaved = Readonly<{ saving: Readonly<Record<string, Saving>>; busy: Readonly<{ take: number; stop: number }> }>

/** Tells whether leaving the page now would lose edits, or the answer to a take or stop. */
export const isUnsaved = ({ saving, busy }: Unsaved): boolean =>
  busy.take + busy.stop > 0 || Object.values(saving).some(({ at }) => at !== 'saved')
