import { expect, it } from 'vitest'
import { type AccountForm, readNew, toForm, toProblems } from './account-form'

const filled: AccountForm = { ...toForm(null), name: 'Studio', appId: 1, serverSecret: 'secret' }
const problemsOf = (form: AccountForm) => {
  const read = readNew(form)
  return 'problems' in read ? read.problems.map(({ field, message }) => `${field}: ${message}`) : []
}

it.each<{ what: string; form: AccountForm; problems: string[] }>([
  { what: 'one that is filled', form: filled, problems: [] },
  {
    what: 'an empty one',
    form: toForm(null),
    problems: ['name: Enter a name.', 'appId: Enter the AppId.', 'serverSecret: Enter the ServerSecret.'],
  },
  { what: 'one without an address', form: { ...filled, region: 'custom' }, problems: ['url: Enter the address.'] },
  { what: 'one of the sandbox', form: { ...filled, region: 'sandbox', serverSecret: '' }, problems: [] },
  {
    what: 'one with an AppId of 0',
    form: { ...filled, appId: 0 },
    problems: ['appId: Must be a whole number from 1 to 4294967295.'],
  },
])('of a form, $what, all problems are told in sentences', ({ form, problems }) => {
  expect(problemsOf(form)).toEqual(problems)
})

it('what the server says of a field is a sentence there', () => {
  expect(toProblems([{ path: 'name', message: 'is taken' }])).toEqual([{ field: 'name', message: 'Is taken.' }])
})
