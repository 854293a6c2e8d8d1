import {
  AccountChange,
  type ConnectionDraft,
  type ListedAccount,
  NewAccount,
  PLAIN_ACCOUNT,
  type Region,
} from '@/lib/protocol/account'
import { needsSecretAgain, SECRET_AGAIN } from '@/lib/protocol/secret-again'

/** Holds an account as a person edits it. An empty secret is one that stays as it is. */
export type AccountForm = {
  name: string
  /** It is null while nothing is typed. */
  appId: number | null
  region: Region
  url: string
  isTest: boolean
  maxInputs: number
  maxOutputs: number
  maxFps: number
  timingControl: boolean
  serverSecret: string
  callbackSecret: string
}

const NEW: Omit<AccountForm, 'appId'> = {
  ...PLAIN_ACCOUNT,
  name: '',
  region: 'unified',
  url: '',
  serverSecret: '',
  callbackSecret: '',
}

export const toForm = (account: ListedAccount | null): AccountForm => {
  if (!account) return { ...NEW, appId: null }
  const { name, appId, region, url, isTest, maxInputs, maxOutputs, maxFps, timingControl } = account
  return { ...NEW, name, appId, region, url: url ?? '', isTest, maxInputs, maxOutputs, maxFps, timingControl }
}

const facts = ({ serverSecret, callbackSecret, url, ...form }: AccountForm) => ({
  ...form,
  url: form.region === 'custom' ? url.trim() : null,
  ...(serverSecret && { serverSecret }),
  ...(callbackSecret && { callbackSecret }),
})

export const KEEPS_SECRET = 'Leave it empty to keep the stored one.'

/** Says beside the field, before it is needed, what an empty ServerSecret means now. */
export function serverSecretHint(account: ListedAccount | null, form: AccountForm): string | undefined {
  if (!account) return form.region === 'sandbox' ? 'Leave it empty to generate one.' : undefined
  return needsSecretAgain(account, facts(form)) ? `It ${SECRET_AGAIN}.` : KEEPS_SECRET
}

export type Problem = Readonly<{ field: keyof AccountForm; message: string }>
type Read<T> = Readonly<{ value: T } | { problems: Problem[] }>

type Schema<T> = {
  safeParse(
    value: unknown,
  ):
    | { success: true; data: T }
    | { success: false; error: { issues: readonly { path: PropertyKey[]; message: string }[] } }
}

function read<T>(schema: Schema<T>, value: unknown): Read<T> {
  const parsed = schema.safeParse(value)
  if (parsed.success) return { value: parsed.data }
  return { problems: toProblems(parsed.error.issues.map(({ path, message }) => ({ path: String(path[0]), message }))) }
}

/** Turns issues, the server's too, into the problems of fields. */
export const toProblems = (details: readonly { path: string; message: string }[]): Problem[] =>
  details.map(({ path, message }) => ({
    field: path in NEW ? (path as keyof AccountForm) : 'appId',
    message: sentence(message),
  }))

/** The server's words follow the name of a field; beside the field they are a sentence. */
const sentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1).replace(/\.?$/, '.')}`

/** Names all that is missing at once, and only then what is wrong with the rest. */
export function readNew(form: AccountForm): Read<NewAccount> {
  const missing: Problem[] = []
  if (!form.name.trim()) missing.push({ field: 'name', message: 'Enter a name.' })
  if (form.appId === null) missing.push({ field: 'appId', message: 'Enter the AppId.' })
  if (form.region === 'custom' && !form.url.trim()) missing.push({ field: 'url', message: 'Enter the address.' })
  if (form.region !== 'sandbox' && !form.serverSecret.trim())
    missing.push({ field: 'serverSecret', message: 'Enter the ServerSecret.' })
  return missing.length > 0 ? { problems: missing } : read(NewAccount, facts(form))
}

export const readChange = (form: AccountForm, { revision }: ListedAccount): Read<AccountChange> =>
  read(AccountChange, { ...facts(form), revision })

/** Makes a draft from what is typed so far. The server says what is missing. */
export function toDraft(form: AccountForm): ConnectionDraft {
  const { appId, region, url, isTest } = facts(form)
  const { serverSecret } = form
  return {
    region,
    isTest,
    ...(appId !== null && { appId }),
    ...(url && { url }),
    ...(serverSecret && { serverSecret }),
  }
}
