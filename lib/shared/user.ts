import * as z from './schema'
import { isVisible, Text } from './text'

export const MIN_PASSWORD = 10
export const MAX_PASSWORD = 128

export const Email = z.pipe(
  z.pipe(z.string().check(z.trim(), z.maxLength(254)), z.email('must be an e-mail address')),
  z.transform(normalEmail),
)
export const Password = z
  .string()
  .check(
    z.minLength(MIN_PASSWORD, `must have at least ${MIN_PASSWORD} characters`),
    z.maxLength(MAX_PASSWORD, `must have at most ${MAX_PASSWORD} characters`),
  )
export const Name = z.string().check(
  z.trim(),
  z.minLength(1, { error: 'must not be empty', abort: true }),
  z.maxLength(80, 'must have at most 80 characters'),
  z.refine((name) => Text.safeParse(name).success && isVisible(name), 'must be one line of text that can be seen'),
)

/** Normalises an e-mail, so that one person has one spelling. */
export function normalEmail(email: string): string {
  return email.trim().normalize('NFKC').toLowerCase()
}

/** Lists the fields that the one-time link asks for. */
export const FirstAdmin = z.object({
  token: z.string().check(z.maxLength(200)),
  email: Email,
  name: Name,
  password: Password,
})
export type FirstAdmin = z.infer<typeof FirstAdmin>

export const SignIn = z.object({
  // Whatever a database can look for is a wrong e-mail, which leaves its line in the log.
  email: z
    .string()
    .check(
      z.trim(),
      z.maxLength(254, 'must have at most 254 characters'),
      z.regex(/^[^\0\p{Cs}]*$/u, 'must not hold NUL or half of a surrogate pair'),
    ),
  password: z.string().check(z.maxLength(MAX_PASSWORD, `must have at most ${MAX_PASSWORD} characters`)),
})

export const ChangePassword = z.object({
  currentPassword: z.string().check(z.maxLength(MAX_PASSWORD, `must have at most ${MAX_PASSWORD} characters`)),
  newPassword: Password,
})
