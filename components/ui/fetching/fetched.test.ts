import { beforeEach, describe, expect, it, vi } from 'vitest'

/** The list of what there is to fetch belongs to a page, so that each test has a new one. */
const load = () => import('./fetched')
const rest = () => Promise.resolve()

beforeEach(() => {
  vi.resetModules()
})

describe('code that is fetched', () => {
  it('is fetched once, however often it is asked for', async () => {
    const { fetched } = await load()
    const fetchIt = vi.fn(async () => 'code')
    const code = fetched(fetchIt)
    expect(code.current()).toBeNull()
    await Promise.all([code.load(), code.want()])
    expect(await code.load()).toBe('code')
    expect(code.current()).toBe('code')
    expect(fetchIt).toHaveBeenCalledTimes(1)
  })

  it('is fetched anew after a failure', async () => {
    const { fetched } = await load()
    let isDown = true
    const code = fetched(async () => (isDown ? Promise.reject(new Error('cut')) : 'code'))
    await expect(code.load()).rejects.toThrow('cut')
    expect(code.hasFailed()).toBe(true)
    isDown = false
    expect(await code.load()).toBe('code')
    expect(code.hasFailed()).toBe(false)
  })

  it('is missing only where someone wanted it, until it is there', async () => {
    const { fetched, fetchMissing, isMissing, subscribe } = await load()
    let isDown = true
    const code = fetched(async () => (isDown ? Promise.reject(new Error('cut')) : 'code'))
    const told = vi.fn()
    subscribe(told)
    await code.load().catch(() => {})
    expect(isMissing()).toBe(false)
    await code.want().catch(() => {})
    expect(isMissing()).toBe(true)
    isDown = false
    await fetchMissing()
    expect(isMissing()).toBe(false)
    expect(told).toHaveBeenCalledTimes(3)
  })
})

describe('when the page has nothing to do', () => {
  it('everything is fetched, also what came along with it', async () => {
    const { fetched, fetchEverything } = await load()
    const order: string[] = []
    fetched(async () => {
      order.push('menu')
      fetched(async () => order.push('item'))
      return 'menu'
    })
    fetched(async () => order.push('toast'))
    expect(await fetchEverything(rest)).toBe(true)
    expect(order).toEqual(['menu', 'toast', 'item'])
  })

  it('it ends with the first that fails, and goes on there', async () => {
    const { fetched, fetchEverything } = await load()
    let isDown = true
    const order: string[] = []
    fetched(async () => order.push('menu'))
    fetched(async () => {
      order.push('toast')
      if (isDown) throw new Error('cut')
      return 'toast'
    })
    fetched(async () => order.push('help'))
    expect(await fetchEverything(rest)).toBe(false)
    expect(order).toEqual(['menu', 'toast'])
    isDown = false
    expect(await fetchEverything(rest)).toBe(true)
    expect(order).toEqual(['menu', 'toast', 'toast', 'help'])
  })
})
