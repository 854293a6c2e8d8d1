import { inputOf } from '@/lib/layout/document'
import type { Shortcut } from '../shortcut'
import type { Now } from './why-not'

type State = Pick<Now, 'editor'> & Readonly<{ hasPlates: boolean }>

/** Returns the name of a row of the table of keys for a menu: what a switch would do now, and not both that it can. */
export function labelNow(
  { command, label }: Pick<Shortcut, 'command' | 'label'>,
  { editor, hasPlates }: State,
): string {
  if (command.do === 'plates') return hasPlates ? 'Hide name plates' : 'Show name plates'
  const inputs = editor ? editor.selection.flatMap((id) => inputOf(editor.document, id) ?? []) : []
  if (inputs.length === 0) return label
  if (command.do === 'lock') return inputs.every(({ locked }) => locked) ? 'Unlock' : 'Lock'
  if (command.do === 'hide') return inputs.every(({ hidden }) => hidden) ? 'Show' : 'Hide'
  return label
}
