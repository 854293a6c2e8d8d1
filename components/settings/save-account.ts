import type { Sent } from '@/components/seat/send'
import type { ListedAccount } from '@/lib/protocol/account'
import { type AccountForm, type Problem, readChange, readNew, toProblems } from './account-form'
import { changeAccount, createAccount } from './change-accounts'

/** The account is stored where `problem` is null and `problems` is empty. */
type Saved = Readonly<{ problem: string | null; problems: readonly Problem[] }>

/** Stores what was typed, as a new account or as a change of `account`. */
export async function saveAccount(form: AccountForm, account: ListedAccount | null): Promise<Saved> {
  if (account) {
    const read = readChange(form, account)
    return 'problems' in read ? invalid(read.problems) : toSaved(await changeAccount(account.id, read.value))
  }
  const read = readNew(form)
  return 'problems' in read ? invalid(read.problems) : toSaved(await createAccount(read.value))
}

const invalid = (problems: readonly Problem[]): Saved => ({ problem: null, problems })

/** A problem that has a field is told there, and not for the whole form again. */
const toSaved = ({ problem, details }: Sent): Saved =>
  details.length > 0 ? invalid(toProblems(details)) : { problem, problems: [] }
