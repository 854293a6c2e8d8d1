import { createServer } from 'node:http'

/**
 * The least that can pass for ZEGOCLOUD: accepts everything at once and remembers which sequences each task was sent. Run
 * as a process of its own, so that its work is not counted to the app. `GET /seen` tells and forgets.
 */
let seen = {}

const server = createServer(async (request, response) => {
  const chunks = []
  for await (const chunk of request) chunks.push(chunk)
  response.setHeader('content-type', 'application/json')
  if (request.url === '/seen') {
    response.end(JSON.stringify(seen))
    seen = {}
    return
  }
  const body = chunks.length > 0 ? JSON.parse(Buffer.concat(chunks).toString()) : {}
  if (body.TaskId) seen[body.TaskId] = [...(seen[body.TaskId] ?? []), body.Sequence]
  response.end(JSON.stringify({ Code: 0, Message: 'success', RequestId: 'stub', Data: { Sequence: body.Sequence } }))
})

server.listen(0, '127.0.0.1', () => process.stdout.write(`${server.address().port}\n`))
