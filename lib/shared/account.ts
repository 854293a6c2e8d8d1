import { z } from 'zod'
import { isVisible, Text } from './text'

export const MIN_PASSWORD = 10
export const MAX_PASSWORD = 128

export const Email = z.string().trim().max(254).pipe(z.email('must be an e-mail address')).transform(normalEmail)
export const Password = z
  .string()
  .min(MIN_PASSWORD, `must have at least ${MIN_PASSWORD} characters`)
  .max(MAX_PASSWORD, `must have at most ${MAX_PASSWORD} characters`)
export const Name = z
  .string()
  .trim()
  .min(1, 'must not be empty')
  .max(80, 'must have at most 80 characters')
  .refine((name) => Text.safeParse(name).success && isVisible(name), 'must be one line of text that can be seen')

/** One person, one spelling. */
export function normalEmail(email: string): string {
  return email.trim().normalize('NFKC').toLowerCase()
}

/** What the one-time link asks for. */
export const FirstAdmin = z.object({ token: z.string().max(200), email: Email, name: Name, password: Password })
export type FirstAdmin = z.infer<typeof FirstAdmin>

export const SignIn = z.object({
  email: z.string().max(254, 'must have at most 254 characters'),
  password: z.string().max(MAX_PASSWORD, `must have at most ${MAX_PASSWORD} characters`),
})
