import { CODE } from './codes'

/** What a call answers; the RequestId is added where the answer leaves. */
export type Answer = Readonly<{ Code: number; Message: string; Data?: unknown }>

export const success = (Data?: unknown): Answer => ({ Code: CODE.success, Message: 'success', Data })

/** A call that is not carried out. The message names the field, for the person who reads it in a log. */
export class Refusal extends Error {
  override readonly name = 'Refusal'

  constructor(
    readonly code: number,
    message: string,
  ) {
    super(message)
  }
}
