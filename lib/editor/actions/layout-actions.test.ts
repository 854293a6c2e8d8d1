import { describe, expect, it } from 'vitest'
import { showWith, sitDown } from '@/lib/editor/testing/operator'

describe('the strip', () => {
  it('adds, duplicates beside the original, renames and moves, the same for all', async () => {
    const server = showWith('opening', 'talk')
    const [anna, bob] = [sitDown(server, 'Anna'), sitDown(server, 'Bob')]
    await anna.desk.addLayout()
    await anna.desk.duplicateLayout('opening')
    await anna.desk.renameLayout('talk', '  Talk  ')
    await anna.desk.moveLayout('talk', 0)
    await anna.hear()
    await bob.hear()
    expect(anna.strip()).toEqual(['Talk', 'opening', 'opening copy', 'Layout 1'])
    expect(bob.strip()).toEqual(anna.strip())
  })

  it('a deleted layout comes back with its document, name and place', async () => {
    const server = showWith('opening', 'talk', 'end')
    const anna = sitDown(server, 'Anna')
    anna.drag('talk', 'cam-host', 40)
    await anna.desk.removeLayout('talk')
    await anna.hear()
    expect(anna.strip()).toEqual(['opening', 'end'])
    await anna.press('Undo')
    await anna.hear()
    expect(anna.strip()).toEqual(['opening', 'talk', 'end'])
    const back = anna.desk.getState().layouts[1]
    expect(back?.document.records['cam-host']).toMatchObject({ x: 40 })
  })

  it('holds imported layouts once, whether their events or their answer come first, and previews the first', async () => {
    const server = showWith('opening')
    const [anna, bob] = [sitDown(server, 'Anna'), sitDown(server, 'Bob')]
    await bob.desk.addLayout('Talk')
    await bob.desk.addLayout('End')
    const imported = bob.desk.getState().layouts.slice(1)
    await anna.desk.holdLayouts(imported)
    expect(anna.desk.getState().previewId).toBe(imported[0]?.id)
    await anna.hear()
    await anna.desk.holdLayouts(imported)
    expect(anna.strip()).toEqual(['opening', 'Talk', 'End'])
  })

  it('a show without layouts gets one and previews it', async () => {
    const anna = sitDown(showWith(), 'Anna')
    expect(anna.desk.getState().previewId).toBeNull()
    await anna.desk.addLayout('Opening')
    expect(anna.desk.getState().previewId).toBe(anna.desk.getState().layouts[0]?.id)
  })
})
