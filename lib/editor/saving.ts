/**
 * How far the edits of one layout have come. `refused`: the server will not have them, whatever is tried; they are kept
 * here until they are changed or discarded. `message` is for the operator.
 */
export type Saving =
  | { at: 'saved' }
  | { at: 'saving' }
  | { at: 'retrying'; tries: number; message: string }
  | { at: 'refused'; message: string }
  | { at: 'signed-out'; message: string }

export const SAVED: Saving = { at: 'saved' }
