import { sentOf } from '@/lib/layout/document'
import type { Input, Source } from '@/lib/layout/input'
import { isolated } from '@/lib/shared/isolated'
import { forbiddenCharacters } from '@/lib/zego/limits'
import { type Naming, withoutTestPrefix } from '@/lib/zego/test-prefix'
import { type Checked, error, type Issue, type Subject } from './issue'

/** Checks the characters of every id that goes on the wire (contract 1). URLs have rules of their own. */
export function checkIds({ settings, document, account }: Checked): Issue[] {
  const show = [
    checkId('The task id', settings.taskId, { kind: 'show', field: 'taskId' }),
    checkId('The user id', settings.userId, { kind: 'show', field: 'userId' }),
    checkId('The room id', settings.roomId, { kind: 'show', field: 'roomId' }),
  ]
  const extensions = settings.extensions.map(({ key }, index) =>
    checkId(`The name of extension ${index + 1}`, key, { kind: 'show', field: 'extensions' }),
  )
  const inputs = sentOf(document).map(checkInput)
  const outputs = settings.outputs.flatMap(({ id, destination, targetRoom }) => [
    checkStream(destination, { kind: 'output', id, field: 'destination' }),
    checkId('The target room', targetRoom?.roomId ?? '', { kind: 'output', id, field: 'targetRoom' }),
    checkId('The user of the target room', targetRoom?.userId ?? '', { kind: 'output', id, field: 'targetRoom' }),
  ])
  const bare = [
    ...sentOf(document).map(({ id, source }) => checkBare(source, { kind: 'input', id, field: 'source' }, account)),
    ...settings.outputs.map(({ id, destination }) =>
      checkBare(destination, { kind: 'output', id, field: 'destination' }, account),
    ),
  ]
  return [...show, ...extensions, ...inputs, ...outputs, ...bare].flat()
}

/** An edit makes new objects of what it changes alone, so the issues of all other inputs are known. */
const known = new WeakMap<Input, readonly Issue[]>()

function checkInput(input: Input): readonly Issue[] {
  const earlier = known.get(input)
  if (earlier) return earlier
  const { id, source, uid } = input
  const issues = [
    ...checkStream(source, { kind: 'input', id, field: 'source' }),
    ...checkId('The UID', uid, { kind: 'input', id, field: 'uid' }),
  ]
  known.set(input, issues)
  return issues
}

const checkStream = (address: Source, on: Subject): Issue[] =>
  address.kind !== 'stream' ? [] : checkId('The stream id', address.streamId, on)

/** Checks that an id is more than the prefix that every one carries in the test environment (contract 1). */
function checkBare(end: Source, on: Subject, account: Naming): Issue[] {
  if (end.kind !== 'stream' || withoutTestPrefix(end.streamId, account) !== '') return []
  const message = `The stream id ${end.streamId} is only the prefix of the test environment. Add the stream's name to it.`
  return [error('only-test-prefix', { on, message })]
}

function checkId(what: string, id: string, on: Subject): Issue[] {
  const forbidden = forbiddenCharacters(id)
  if (forbidden.length === 0) return []
  return [
    error('forbidden-characters', {
      on,
      message: `${what} ${isolated(id)} contains ${listed(forbidden)}. Use digits, letters without accents, and ~!@#$%^&*()_+=-\`;',.<>/\\ only.`,
    }),
  ]
}

/** An id in another script has nothing but these: so many are named, and the others counted. */
const MOST_NAMED = 4

function listed(characters: readonly string[]): string {
  const names = characters.slice(0, MOST_NAMED).map(named).join(', ')
  const more = characters.length - MOST_NAMED
  return more > 0 ? `${names} and ${more} more` : names
}

/** Names an invisible character by its code point. */
function named(character: string): string {
  if (character === ' ') return 'a space'
  if (/[\p{L}\p{N}\p{P}\p{S}]/u.test(character)) return `“${isolated(character)}”`
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
