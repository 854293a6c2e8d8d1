import type { Checked, Issue } from './issue'

export function checkRects(checked: Checked): Issue[] {
  return []
}
