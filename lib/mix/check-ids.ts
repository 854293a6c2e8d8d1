import type { Checked, Issue } from './issue'

export function checkIds(checked: Checked): Issue[] {
  return []
}
