import { describe, expect, it } from 'vitest'
import { apply } from '../diff'
import { inputOf } from '../document'
import { groupInputs, groupOfAll } from '../groups/group'
import { membersOf } from '../groups/members'
import { layoutOf } from '../testing/layout-of'
import { duplicateInputs } from './copies'

describe('a copy', () => {
  const copyOf = (ids: readonly string[]) => {
    let made = 0
    const three = layoutOf({ a: {}, b: {}, c: {} })
    const document = apply(three, groupInputs(three, ['a', 'b', 'c'], 'abc'))
    const copied = duplicateInputs(document, ids, {
      newId: () => `copy-${made++}`,
      frame: { width: 1280, height: 720 },
      step: 2,
    })
    if (!copied) throw new Error('Three inputs leave room for copies.')
    return { document: apply(document, copied.diff), ids: copied.ids }
  }

  it('of a group is a group of its own', () => {
    const { document, ids } = copyOf(['a', 'b', 'c'])
    expect(groupOfAll(document, ids)).toEqual({ id: 'copy-3', name: 'Group 2' })
    expect(membersOf(document, 'a')).toEqual(['a', 'b', 'c'])
  })

  it('of one member is in no group', () => {
    const { document, ids } = copyOf(['a'])
    expect(inputOf(document, ids[0] ?? '')?.group).toBeNull()
  })
})
