import { WebSocket } from 'undici'

/** Has a Node process open a debugger that says its address on stderr; give it to whatever is measured. */
export const INSPECTED = { NODE_OPTIONS: '--inspect=127.0.0.1:0' }

/**
 * Connects to the debugger that a process opened last, as `output` tells it. What is returned collects the garbage of
 * that process and says how many megabytes its objects hold then: the memory that a system counts has garbage in it.
 *
 * @throws {Error} when no debugger is told of, or it does not answer.
 */
export async function heldMemory(output: string): Promise<Readonly<{ mb: () => Promise<number>; close: () => void }>> {
  const address = [...output.matchAll(/ws:\/\/\S+/g)].at(-1)?.[0]
  if (!address) throw new Error('The process tells of no debugger.')
  const socket = new WebSocket(address)
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener('open', () => resolve())
    socket.addEventListener('error', () => reject(new Error('The debugger does not answer.')))
  })
  const waiting = new Map<number, (result: unknown) => void>()
  socket.addEventListener('message', ({ data }) => {
    const { id, result } = JSON.parse(String(data)) as { id: number; result: unknown }
    waiting.get(id)?.(result)
    waiting.delete(id)
  })
  let sent = 0
  const call = (method: string) =>
    new Promise<unknown>((resolve) => {
      sent += 1
      waiting.set(sent, resolve)
      socket.send(JSON.stringify({ id: sent, method }))
    })
  return {
    mb: async () => {
      await call('HeapProfiler.collectGarbage')
      const { usedSize, backingStorageSize = 0 } = (await call('Runtime.getHeapUsage')) as {
        usedSize: number
        backingStorageSize?: number
      }
      return (usedSize + backingStorageSize) / 1e6
    },
    close: () => socket.close(),
  }
}
