import type { Checked, Issue } from './issue'

export function checkInputs(checked: Checked): Issue[] {
  return []
}
