import type { Checked, Issue } from './issue'

export function checkSources(checked: Checked): Issue[] {
  return []
}
