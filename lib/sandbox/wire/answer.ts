import { CODE } from './codes'

/** Answers a call. Its RequestId is added when it is sent. */
export type Answer = Readonly<{ Code: number; Message: string; Data?: unknown }>

export const success = (Data?: unknown): Answer => ({ Code: CODE.success, Message: 'success', Data })

/** Thrown for a call that is not carried out. The message names the field, for whoever reads it in a log. */
export class Refusal extends Error {
  override readonly name = 'Refusal'

  constructor(
    readonly code: number,
    message: string,
  ) {
    super(message)
  }
}
