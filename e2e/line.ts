import { connect, createServer, type Socket } from 'node:net'

/**
 * A stretch of wire that can be cut and mended, between browser and app (Chromium's own offline mode leaves open streams
 * alone) or between app and sandbox, where it can also hold back what is answered.
 */
export async function openLine() {
  const sockets = new Set<Socket>()
  let port = 0
  let isCut = false
  let isHeld = false
  /** Those that lead back from the far end, with what they lead to. */
  const answers = new Map<Socket, Socket>()

  const server = createServer((near) => {
    if (isCut) {
      near.destroy()
      return
    }
    const far = connect(port, '127.0.0.1')
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from)
      from.once('close', () => {
        sockets.delete(from)
        answers.delete(from)
        to.destroy()
      })
      from.on('error', () => to.destroy())
    }
    near.pipe(far)
    answers.set(far, near)
    if (!isHeld) far.pipe(near)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const own = address && typeof address === 'object' ? address.port : 0

  const cut = () => {
    isCut = true
    for (const socket of sockets) socket.destroy()
  }
  return {
    url: `http://localhost:${own}`,
    to: (app: number) => {
      port = app
    },
    cut,
    mend: () => {
      isCut = false
    },
    /** Requests arrive, and what is answered waits until `release`. */
    hold: () => {
      isHeld = true
      for (const [far, near] of answers) far.unpipe(near)
    },
    release: () => {
      isHeld = false
      for (const [far, near] of answers) far.pipe(near)
    },
    close: () => {
      cut()
      return new Promise((resolve) => server.close(resolve))
    },
  }
}
