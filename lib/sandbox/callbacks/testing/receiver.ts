import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

type Arrived = Readonly<{ contentType: string | undefined; text: string }>

/**
 * Receives callbacks on a port of its own. It answers with the statuses of `answer`, one after the other (0 cuts the
 * connection), and then with 200. `until` resolves once this many callbacks have arrived.
 */
export async function openReceiver() {
  const arrived: Arrived[] = []
  let statuses: number[] = []
  let notice = () => {}
  const server = createServer(async (message, response) => {
    arrived.push({ contentType: message.headers['content-type'], text: await text(message) })
    const status = statuses.shift() ?? 200
    if (status === 0) message.socket.destroy()
    else response.writeHead(status).end()
    notice()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/callback`,
    arrived,
    answer: (...next: number[]) => {
      statuses = next
    },
    async until(count: number): Promise<readonly Arrived[]> {
      while (arrived.length < count) {
        await new Promise<void>((resolve) => {
          notice = resolve
        })
      }
      return arrived
    },
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
