import type { Checked, Issue } from './issue'

export function checkOutputs(checked: Checked): Issue[] {
  return []
}
