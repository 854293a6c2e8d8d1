import * as z from '@/lib/shared/schema'
import { MAX_PASSWORD, MIN_PASSWORD } from '@/lib/shared/user'

/** Accepts a password that a person chooses, and refuses others in a form's words. */
export const NewPassword = z
  .string()
  .check(
    z.minLength(MIN_PASSWORD, `Use at least ${MIN_PASSWORD} characters.`),
    z.maxLength(MAX_PASSWORD, `Use at most ${MAX_PASSWORD} characters.`),
  )
