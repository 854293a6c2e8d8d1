import { parseArgs } from 'node:util'
import { type App, openApp } from '@/lib/server/app'
import { Role } from '@/lib/server/auth/roles'
import { Failure } from '@/lib/shared/failures'
import { leaveLine } from '../lib/server/auth/shell-lines'
import { addUser, listUsers, removeUser, setPassword, setRole } from '../lib/server/auth/users'
import { EnvError } from '../lib/server/env/env-error'
import { Email, Name, Password } from '../lib/shared/user'

const HELP = `npm run user -- add --email anna@example.com --password … --role viewer|operator|admin [--name Anna]
npm run user -- list
npm run user -- remove --email anna@example.com
npm run user -- password --email anna@example.com --password …
npm run user -- role --email anna@example.com --role viewer|operator|admin`

const TEXT = { type: 'string' } as const
type Options = Partial<Record<'email' | 'password' | 'role' | 'name', string>>

/** Says that what the person typed does not make sense; the message says which part. */
class UsageError extends Error {}

const ACTIONS: Record<string, (app: App, options: Options) => Promise<string>> = {
  async add(app, options) {
    const email = read('email', Email, options)
    const role = read('role', Role, options)
    const name = options.name === undefined ? (email.split('@')[0] ?? email) : read('name', Name, options)
    await addUser(app.auth, { email, name, role, password: read('password', Password, options) })
    await leaveLine(app, 'a user was added', { email, role })
    return `${email} may sign in as ${role}.`
  },
  async list(app) {
    const users = await listUsers(app.auth)
    return users.map(({ email, role, name }) => `${role.padEnd(9)} ${email}  ${name}`).join('\n') || 'No users yet.'
  },
  async remove(app, options) {
    const email = read('email', Email, options)
    await removeUser(app.auth, email)
    await leaveLine(app, 'a user was removed', { email })
    return `${email} is no longer a user.`
  },
  async password(app, options) {
    const email = read('email', Email, options)
    await setPassword(app.auth, email, read('password', Password, options))
    await leaveLine(app, 'a user has a new password', { email })
    return `${email} has a new password, and is signed out everywhere.`
  },
  async role(app, options) {
    const email = read('email', Email, options)
    const role = read('role', Role, options)
    await setRole(app.auth, email, role)
    await leaveLine(app, 'a user has another role', { email, role })
    return `${email} is now ${role}.`
  },
}

type Reader<T> = {
  safeParse(value: unknown): { success: true; data: T } | { success: false; error: { issues: { message: string }[] } }
}

function read<T>(name: keyof Options, schema: Reader<T>, options: Options): T {
  if (options[name] === undefined) throw new UsageError(`--${name} is missing.`)
  const parsed = schema.safeParse(options[name])
  if (!parsed.success) throw new UsageError(`--${name} ${parsed.error.issues[0]?.message ?? 'is not valid'}.`)
  return parsed.data
}

async function main() {
  const { values, positionals } = parseArgs({
    options: { email: TEXT, password: TEXT, role: TEXT, name: TEXT },
    allowPositionals: true,
  })
  const action = positionals.length === 1 ? ACTIONS[positionals[0] ?? ''] : undefined
  if (!action) throw new UsageError('Say what to do: add, list, remove, password or role.')
  const context = await openApp('beside')
  try {
    console.log(await action(context, values))
  } finally {
    await context.close()
  }
}

main().catch((error: unknown) => {
  const isTyped =
    error instanceof UsageError ||
    (error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))
  const isExpected = isTyped || error instanceof Failure || error instanceof EnvError
  console.error(isExpected && error instanceof Error ? error.message : error)
  if (isTyped) console.error(HELP)
  process.exitCode = 1
})
