/** Says that the process cannot start with a value. The message names the variable. */
export class EnvError extends Error {
  override readonly name = 'EnvError'
}
