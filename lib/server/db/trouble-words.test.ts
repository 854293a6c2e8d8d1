import { expect, it } from 'vitest'
import { MESSAGES } from '@/lib/shared/messages'
import { troubleIn } from './trouble'

const coded = (code: string) => Object.assign(new Error('refused'), { code })

it.each([
  { error: coded('53100'), says: 'The disk of the database is full.' },
  { error: coded('53200'), says: 'The database has no memory or no connections left.' },
  { error: coded('53300'), says: 'The database has no memory or no connections left.' },
  { error: new Error('driver has already been destroyed'), says: MESSAGES.leaving },
  { error: new Error('Cannot use a pool after calling end on the pool'), says: MESSAGES.leaving },
  { error: new Error('The database is closed.'), says: MESSAGES.leaving },
  {
    error: new Error('Failed to get session', { cause: coded('SQLITE_BUSY') }),
    says: expect.stringContaining('locked'),
  },
])('$error.message, $error.code: the database is in trouble', ({ error, says }) => {
  expect(troubleIn(error)).toMatchObject({ code: 'storage-unavailable', message: says })
})

it.each([new Error('x is not a function'), coded('23505'), null, 'closed'])(
  '%s is no trouble of the database',
  (error) => {
    expect(troubleIn(error)).toBe(null)
  },
)
