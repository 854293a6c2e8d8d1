import { removeInputs } from '@/lib/layout/commands'
import { sentOf } from '@/lib/layout/document'
import { wireKey } from '@/lib/mix/stream-name'
import { sourceName } from '@/lib/protocol/source-name'
import { type Checked, error, type Issue } from './issue'

/** Checks the number of inputs, and that no source is there twice. */
export function checkInputs({ document, account, roster }: Checked): Issue[] {
  const inputs = sentOf(document)
  const issues: Issue[] = []

  if (inputs.length === 0) {
    issues.push(
      error('no-inputs', {
        on: { kind: 'layout' },
        message: 'The layout is empty. Drag a source onto the frame.',
      }),
    )
  }
  if (inputs.length > account.maxInputs) {
    const over = inputs.length - account.maxInputs
    issues.push(
      error('too-many-inputs', {
        on: { kind: 'layout' },
        message: `The layout has ${inputs.length} inputs; the account allows ${account.maxInputs}. Remove ${over}.`,
      }),
    )
  }

  const seen = new Set<string>()
  for (const input of inputs) {
    const key = wireKey(input.source, account)
    if (seen.has(key)) {
      issues.push(
        error('same-source-twice', {
          on: { kind: 'input', id: input.id, field: 'source' },
          message: `${sourceName(input.source, roster)} is in the layout twice. Remove one, or choose another source.`,
          fix: { label: 'Remove this one', kind: 'layout', diff: removeInputs(document, [input.id]) },
        }),
      )
    }
    seen.add(key)
  }
  return issues
}
