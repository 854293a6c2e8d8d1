import { AsyncLocalStorage } from 'node:async_hooks'
import { setImmediate as turn } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, it } from 'vitest'
import { spendSignature } from './callback-rate'

setFlagsFromString('--expose-gc')
const collectGarbage: () => void = runInNewContext('gc')

it('keeps nothing of the request with which a callback came', async () => {
  const requests = new AsyncLocalStorage<object>()
  const come = async (): Promise<WeakRef<object>> => {
    const request = { body: 'large' }
    await requests.run(request, () => spendSignature('a signature of its own'))
    return new WeakRef(request)
  }
  const request = await come()
  await turn()
  collectGarbage()
  expect(request.deref()).toBeUndefined()
})
