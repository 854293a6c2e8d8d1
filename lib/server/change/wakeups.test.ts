import { expect, it } from 'vitest'
import { createBell } from './bell'
import { createEmitter } from './emitter'

it('wakes those who follow the show, each as often as it is woken, until they stop', () => {
  const { wake, wakeAll, follow } = createEmitter()
  const woken: string[] = []
  const stopA = follow('a', () => woken.push('a'))
  follow('a', () => woken.push('a too'))
  follow('b', () => woken.push('b'))

  wake('a')
  wake('nobody')
  expect(woken).toEqual(['a', 'a too'])
  stopA()
  stopA()
  wakeAll()
  expect(woken).toEqual(['a', 'a too', 'a too', 'b'])
})

it('wakes the others when one stops following while it is woken', () => {
  const { wake, follow } = createEmitter()
  const woken: number[] = []
  const stop = follow('a', () => {
    stop()
    woken.push(1)
  })
  follow('a', () => woken.push(2))
  wake('a')
  wake('a')
  expect(woken).toEqual([1, 2, 2])
})

it('a bell that rang before anybody waited is heard, once', async () => {
  const bell = createBell()
  bell.ring()
  bell.ring()
  await bell.rung()
  const order: string[] = []
  const waiting = bell.rung().then(() => order.push('heard'))
  order.push('rings')
  bell.ring()
  await waiting
  expect(order).toEqual(['rings', 'heard'])
})
