import { expect, it } from 'vitest'
import { sayHandOver } from './use-holder'

const of = (id: string) => ({ by: { id, name: id }, since: 0, alone: false })

it.each([
  { was: null, is: of('me'), says: 'You have the desk.' },
  { was: of('me'), is: null, says: 'You no longer have the desk.' },
  { was: of('me'), is: of('Bob'), says: 'Bob has the desk now.' },
  { was: of('Bob'), is: of('me'), says: 'You have the desk.' },
  { was: of('Bob'), is: null, says: 'Nobody has the desk now.' },
])('says $says', ({ was, is, says }) => {
  expect(sayHandOver(was, is, 'me')).toBe(says)
})
