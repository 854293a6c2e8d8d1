import type { PinnedSound } from '@/lib/layout/own/pinned-sound'
import { sourceName } from '@/lib/protocol/source-name'
import { type Checked, type Issue, warning } from './issue'

/** Names the sounds that should stay and find no room: the take goes without them. */
export function checkPinned({ account, roster }: Checked, noRoom: readonly PinnedSound[]): Issue[] {
  if (noRoom.length === 0) return []
  const names = noRoom.map(({ source }) => sourceName(source, roster)).join(' and ')
  const room = noRoom.length === 1 ? 'an input' : `${noRoom.length} inputs`
  return [
    warning('no-room-for-sound', {
      on: { kind: 'layout' },
      message: `The sound of ${names} does not stay in this layout: the account allows ${account.maxInputs} inputs. Remove ${room} to hear it.`,
    }),
  ]
}

/** Lets an issue of a sound that stays be one of the layout: no input of the layout could be selected or mended. */
export const ofLayout = (issue: Issue, added: ReadonlySet<string>): Issue =>
  issue.on.kind === 'input' && added.has(issue.on.id) ? { ...issue, on: { kind: 'layout' }, fix: null } : issue
