import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import type { ListedShow } from '@/lib/protocol/listed-show'
import { ShowRow } from './show-row'

const SHOW: ListedShow = {
  id: 'sunday',
  name: 'Sunday',
  position: 'a0',
  revision: 1,
  roomId: '',
  isReadable: true,
  account: null,
  updatedAt: 0,
  air: 'off',
}
const nothing = () => {}

const rowOf = (show: ListedShow, canEdit: boolean) =>
  renderToStaticMarkup(
    <ShowRow
      show={show}
      canEdit={canEdit}
      canMove={{ up: false, down: false }}
      onMove={nothing}
      onRename={nothing}
      onDuplicate={nothing}
      onRemove={nothing}
    />,
  )

it('a show opens, and says its room', () => {
  const row = rowOf(SHOW, true)
  expect(row).toContain('href="/shows/sunday"')
  expect(row).toContain('no room')
  expect(row).not.toContain('Cannot be read')
})

it('a show that cannot be read is marked, opens nothing, and says of no room that it has none', () => {
  const row = rowOf({ ...SHOW, isReadable: false }, true)
  expect(row).toContain('Cannot be read by this version')
  expect(row).not.toContain('href')
  expect(row).toContain('room unknown')
  expect(row).toContain('More for Sunday')
})

it('a viewer has nothing to do with it', () => {
  expect(rowOf({ ...SHOW, isReadable: false }, false)).not.toContain('More for Sunday')
})
