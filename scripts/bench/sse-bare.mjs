import { createServer } from 'node:http'

/** Does the least that a server of events does: it writes what is posted to everybody who listens. */
const listeners = new Set()

const server = createServer(async (request, response) => {
  if (request.method === 'GET') {
    response.writeHead(200, { 'content-type': 'text/event-stream' }).write('event: clock\ndata: {}\n\n')
    listeners.add(response)
    response.on('close', () => listeners.delete(response))
    return
  }
  const chunks = []
  for await (const chunk of request) chunks.push(chunk)
  const text = Buffer.concat(chunks)
  for (const listener of listeners) listener.write(text)
  response.end('{}')
})

server.listen(0, '127.0.0.1', () => process.stdout.write(`${server.address().port}\n`))
