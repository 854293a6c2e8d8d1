import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { SeatProvider } from '@/components/seat/seat-context'
import { showWith, sitDown } from '@/lib/editor/testing/operator'
import { documentOf, testInput } from '@/lib/layout/testing/layout-of'
import { InputCount } from './input-count'

const nothing = () => {}

it('counts what a take would send: neither hidden inputs nor empty places', () => {
  const { desk } = sitDown(showWith('opening'), 'Anna')
  const document = documentOf(
    testInput('host', { order: 'a0' }),
    testInput('voice', { order: 'a1', placed: false }),
    testInput('hidden', { order: 'a2', hidden: true }),
    testInput('place', { order: 'a3', source: { kind: 'slot', for: { by: 'next' } } }),
  )
  const html = renderToStaticMarkup(
    <SeatProvider desk={desk} canEdit={false} announce={nothing}>
      <InputCount document={document} />
    </SeatProvider>,
  )
  expect(html.replace(/<[^>]*>/g, '')).toMatch(/^2 of \d+ · 1 sound only · 1 empty$/)
})
