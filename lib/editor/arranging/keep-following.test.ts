import { expect, it } from 'vitest'
import { overlaps } from '@/lib/geometry/overlap'
import { toRect } from '@/lib/geometry/rect'
import { placeSource, removeInputs } from '@/lib/layout/commands'
import { apply, compose, isEmpty } from '@/lib/layout/diff'
import { followingOf, inputOf, type LayoutDocument } from '@/lib/layout/document'
import { layOutAgain } from '@/lib/layout/templates/lay-out-again'
import { picturesOf } from '@/lib/layout/templates/pictures'
import { PLAIN_STYLE } from '@/lib/layout/templates/style'
import { flushPromises } from '@/lib/shared/testing/timers'
import { duplicateIn } from '../clipboard/duplicate'
import { showWith, sitDown } from '../testing/operator'
import { ARRANGE, follow } from './follow'
import { keepFollowing } from './keep-following'

const LAYOUT = 'opening'
const RECT = { x: 10, y: 10, width: 320, height: 180 }

function follower(server: ReturnType<typeof showWith>, name: string) {
  const person = sitDown(server, name)
  const editor = person.desk.editor(LAYOUT)
  const letGo: (() => void)[] = []
  const stop = keepFollowing(editor, {
    aspectOf: () => 16 / 9,
    fill: (document) => document,
    onLetGo: (back) => letGo.push(back),
    own: () => [],
    isUnsaved: () => person.desk.getState().saving[LAYOUT]?.at !== 'saved',
  })
  const edit = (make: (document: LayoutDocument) => Parameters<ReturnType<typeof editor.getState>['edit']>[0]) =>
    editor.getState().edit(make(editor.getState().document))
  return {
    ...person,
    editor,
    letGo,
    stop,
    edit,
    place: (id: string) =>
      edit((document) =>
        placeSource(document, { id, source: { kind: 'stream', streamId: id }, rect: RECT, placed: true }),
      ),
    remove: (id: string) => edit((document) => removeInputs(document, [id])),
    arrange: () =>
      edit((document) => {
        const followed = follow(document, { template: ARRANGE, style: PLAIN_STYLE })
        return compose(followed, layOutAgain(apply(document, followed), depsOf(editor)))
      }),
  }
}
const depsOf = (editor: ReturnType<typeof follower>['editor']) => {
  const { frame, step } = editor.getState()
  return { frame, step, aspectOf: () => 16 / 9, own: [] }
}

const rectOf = (document: LayoutDocument, id: string) => {
  const input = inputOf(document, id)
  return input && toRect(input)
}

async function two() {
  const server = showWith(LAYOUT)
  const [anna, ben] = [follower(server, 'anna'), follower(server, 'ben')]
  const settle = async () => {
    for (let round = 0; round < 6; round++) {
      await flushPromises()
      await anna.hear()
      await ben.hear()
    }
  }
  /** Both have the same layout, laid out as it says that it follows, and nobody lies on another. */
  const requireLaid = (ids: readonly string[]) => {
    for (const { editor } of [anna, ben]) {
      const { document } = editor.getState()
      const pictures = picturesOf(document)
      expect(pictures.map(({ id }) => id).toSorted()).toEqual([...ids].sort())
      expect(followingOf(document)?.template).toBe(ARRANGE)
      expect(isEmpty(layOutAgain(document, depsOf(editor)))).toBe(true)
      const rects = pictures.map(toRect)
      expect(rects.some((one, at) => rects.some((other, index) => index > at && overlaps(one, other)))).toBe(false)
    }
    expect(anna.editor.getState().document).toEqual(ben.editor.getState().document)
  }
  anna.arrange()
  await settle()
  return { server, anna, ben, settle, requireLaid }
}

it('two who add at once: the layout is laid out for both, once, and taken back for whoever is left', async () => {
  const { server, anna, ben, settle, requireLaid } = await two()
  anna.place('phone')
  ben.place('music')
  await settle()
  requireLaid(['cam-host', 'cam-guest', 'phone', 'music'])
  const saves = server.events.length
  await settle()
  expect(server.events.length, 'nobody answers the other').toBe(saves)
  ben.editor.getState().undo()
  await settle()
  requireLaid(['cam-host', 'cam-guest', 'phone'])
  ben.editor.getState().redo()
  anna.editor.getState().undo()
  await settle()
  requireLaid(['cam-host', 'cam-guest', 'music'])
})

it('one adds while the other removes: no hole and no overlap', async () => {
  const { anna, ben, settle, requireLaid } = await two()
  anna.place('phone')
  ben.remove('cam-guest')
  await settle()
  requireLaid(['cam-host', 'phone'])
})

it('one follows while the other, who has not heard of it, adds', async () => {
  const { anna, ben, settle, requireLaid } = await two()
  ben.edit((document) => follow(document, null))
  await settle()
  anna.arrange()
  ben.place('music')
  await settle()
  requireLaid(['cam-host', 'cam-guest', 'music'])
})

it('a copy that a hand puts somewhere ends it with a way back, and moves nobody', async () => {
  const { anna } = await two()
  const before = anna.editor.getState().document
  anna.editor.getState().select(['cam-host'])
  expect(duplicateIn(anna.editor)).toBe(true)
  const { document, undo } = anna.editor.getState()
  expect(followingOf(document)).toBeNull()
  for (const id of ['cam-host', 'cam-guest']) expect(rectOf(document, id)).toEqual(rectOf(before, id))
  expect(anna.letGo).toHaveLength(1)
  anna.letGo[0]?.()
  expect(followingOf(anna.editor.getState().document)?.template).toBe(ARRANGE)
  expect(isEmpty(layOutAgain(anna.editor.getState().document, depsOf(anna.editor)))).toBe(true)
  undo()
  undo()
  expect(anna.editor.getState().document).toEqual(before)
})
