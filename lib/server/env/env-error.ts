/** A value that the process cannot start with; the message names the variable. */
export class EnvError extends Error {
  override readonly name = 'EnvError'
}
