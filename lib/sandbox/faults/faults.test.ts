import { expect, it } from 'vitest'
import type { ControlChange } from '@/lib/sandbox/control'
import { openTestSandbox, startMix } from '@/lib/sandbox/testing/test-sandbox'

type Faults = NonNullable<ControlChange['faults']>
const fault = (fields: object) => [{ action: 'any', times: 1, act: false, ...fields }] as Faults
function gate() {
  let open = () => {}
  const passed = new Promise<void>((resolve) => {
    open = resolve
  })
  return { passed, open: () => open() }
}

/** Waits until it is released. */
function heldWait() {
  const [reached, released] = [gate(), gate()]
  const wait = async () => {
    reached.open()
    await released.passed
  }
  return { wait, reached: reached.passed, release: released.open }
}

const runs = ({ sandbox }: ReturnType<typeof openTestSandbox>) => sandbox.program('program').status === 200

it.each([
  { fields: { kind: 'status', status: 503 }, status: 503, text: 'on demand' },
  { fields: { kind: 'garbage', body: '<html>' }, status: 200, text: '<html>' },
  {
    fields: { kind: 'code', code: 110200190, message: 'busy' },
    status: 200,
    text: '{"Code":110200190,"Message":"busy","RequestId":"id-2"}',
  },
])('answers $text to the next call alone', async ({ fields, status, text }) => {
  const test = openTestSandbox()
  await test.sandbox.changeControl({ faults: fault(fields) })
  const response = await test.send('StartMix', startMix())
  expect([response.status, await response.text()]).toEqual([status, text])
  expect(runs(test)).toBe(false)
  expect(await test.call('StartMix', startMix())).toMatchObject({ Code: 0 })
})

it.each(['reset', 'drop'])('cuts the connection after a %s', async (kind) => {
  const test = openTestSandbox()
  await test.sandbox.changeControl({ faults: fault({ kind }) })
  const response = await test.send('StartMix', startMix())
  await expect(response.text()).rejects.toThrow('cuts this connection')
})

it.each(['reset', 'drop', 'garbage'])('lets a call take effect that a %s leaves without an answer', async (kind) => {
  const test = openTestSandbox()
  await test.sandbox.changeControl({ faults: fault({ kind, act: true }) })
  await test.send('StartMix', startMix())
  expect(runs(test)).toBe(true)
  expect(test.sandbox.readControl()).toMatchObject({ received: [{ fault: kind, answer: { Code: 0 } }] })
})

it.each([
  { act: true, runs: 1, why: 'it took effect before the wait' },
  { act: false, runs: 2, why: 'it takes effect after the wait' },
])('after a delayed StartMix and one meanwhile $runs runs: $why', async ({ act, runs: sequence }) => {
  const { wait, reached, release } = heldWait()
  const test = openTestSandbox({ wait })
  await test.sandbox.changeControl({ faults: fault({ kind: 'delay', delayMs: 5000, act }) })
  const delayed = test.call('StartMix', startMix({ Sequence: 2 }))
  await reached
  expect(await test.call('StartMix', startMix({ Sequence: 1 }))).toMatchObject({ Code: 0 })
  release()
  expect(await delayed).toMatchObject({ Code: 0 })
  expect(test.sandbox.readControl()).toMatchObject({ tasks: [{ sequence }] })
})

it('executes late: cuts the connection at once, and does it over what came meanwhile', async () => {
  const { wait, reached, release } = heldWait()
  const test = openTestSandbox({ wait })
  await test.sandbox.changeControl({ faults: [{ kind: 'late', action: 'StartMix', times: 1, delayMs: 20_000 }] })
  const cut = await test.send('StartMix', startMix({ Sequence: 1 }))
  await expect(cut.text()).rejects.toThrow('cuts this connection')
  await reached
  await test.call('StartMix', startMix({ Sequence: 2 }))
  expect(test.sandbox.readControl()).toMatchObject({ tasks: [{ sequence: 2 }] })
  release()
  await expect.poll(() => test.sandbox.readControl()).toMatchObject({ tasks: [{ sequence: 1 }] })
})

it('answers 0 and does not execute, but refuses what is wrong as ever', async () => {
  const test = openTestSandbox()
  await test.sandbox.changeControl({ faults: [{ kind: 'unexecuted', action: 'any', times: 'always' }] })
  expect(await test.call('StartMix', startMix({ Sequence: 3 }))).toMatchObject({ Code: 0, Data: { Sequence: 3 } })
  expect(runs(test)).toBe(false)
  expect(await test.call('StartMix', startMix({ MaxIdleTime: 1 }))).toMatchObject({ Code: 110200002 })
  expect(test.sandbox.readControl()).toMatchObject({ received: [{ fault: 'unexecuted', answer: { Code: 0 } }, {}] })
})

it('waits as long as it was told, and a minute for a client that never gives up', async () => {
  const test = openTestSandbox()
  await test.sandbox.changeControl({
    faults: [...fault({ kind: 'delay', delayMs: 5000 }), ...fault({ kind: 'drop' })],
  })
  await test.send('StartMix', startMix())
  await test.send('StartMix', startMix())
  expect(test.waits).toEqual([5000, 60_000])
})

it('meets the action it is for, as often as it was told, in their order', async () => {
  const { call, sandbox } = openTestSandbox()
  const stop = () => call('StopMix', { TaskId: 'task' })
  await sandbox.changeControl({
    faults: [
      ...fault({ kind: 'code', action: 'StopMix', times: 2, code: 110200151 }),
      ...fault({ kind: 'code', action: 'StopMix', times: 'always', code: 110200159 }),
    ],
  })
  expect(await call('StartMix', startMix())).toMatchObject({ Code: 0 })
  const codes = [await stop(), await stop(), await stop(), await stop()].map(({ Code }) => Code)
  expect(codes).toEqual([110200151, 110200151, 110200159, 110200159])
  await sandbox.changeControl({ faults: [] })
  expect(await stop()).toMatchObject({ Code: 0 })
})

it('spends no fault on a stranger', async () => {
  const { call, sandbox } = openTestSandbox()
  await sandbox.changeControl({ faults: fault({ kind: 'drop' }) })
  expect(await call('StartMix', startMix(), { Signature: 'wrong' })).toMatchObject({ Code: 100000005 })
  expect(sandbox.readControl()).toMatchObject({ faults: [{ kind: 'drop', times: 1 }] })
})
