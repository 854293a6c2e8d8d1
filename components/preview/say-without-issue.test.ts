import { expect, it } from 'vitest'
import { sayWithoutIssue } from './say-without-issue'

it.each([
  { hasPreview: true, issues: [], says: 'No issues', why: 'the checks found none' },
  { hasPreview: true, issues: null, says: 'Issues not checked yet', why: 'the checks are not there' },
  { hasPreview: false, issues: null, says: '', why: 'there is nothing to check' },
])('says “$says” where $why', ({ says, hasPreview, issues }) => {
  expect(sayWithoutIssue({ hasPreview, issues })).toBe(says)
})
