import { createServer } from 'node:http'

/**
 * Plays the smallest stand-in for ZEGOCLOUD: it accepts everything at once, runs what was started, and remembers which
 * sequences each task was sent. It runs in a process of its own, so that its work does not count as the app's. `GET
 * /seen` returns the sequences and forgets them.
 */
let seen = {}
const started = new Set()
const NO_SUCH_TASK = 110209001

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
  if (request.url.includes('Action=GetMixTaskInfo') && !started.has(body.TaskId)) {
    response.end(JSON.stringify({ Code: NO_SUCH_TASK, Message: 'no such task', RequestId: 'stub' }))
    return
  }
  if (body.Sequence !== undefined) started.add(body.TaskId)
  if (body.Sequence !== undefined) seen[body.TaskId] = [...(seen[body.TaskId] ?? []), body.Sequence]
  response.end(JSON.stringify({ Code: 0, Message: 'success', RequestId: 'stub', Data: { Sequence: body.Sequence } }))
})

server.listen(0, '127.0.0.1', () => process.stdout.write(`${server.address().port}\n`))
