import { connect, createServer, type Socket } from 'node:net'

/**
 * Opens a TCP proxy that a test can cut and mend. Between browser and app it cuts open event streams too, which
 * Chromium's offline mode leaves alone. Between app and sandbox it can also hold the answers back.
 */
export async function openTcpProxy() {
  const sockets = new Set<Socket>()
  let port = 0
  let isCut = false
  let isHeld = false
  let awaited: { text: string; left: number } | null = null
  /** Pairs each socket that answers come from with the one that they go to. */
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
    near.on('data', (request: Buffer) => {
      if (!awaited || !request.includes(awaited.text)) return
      awaited.left -= 1
      if (awaited.left > 0) return
      awaited = null
      hold()
    })
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
  const hold = () => {
    isHeld = true
    for (const [far, near] of answers) far.unpipe(near)
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
    /** Lets requests pass, and holds their answers until `release`. */
    hold,
    /** Holds the answers from the `nth` request on that has this text, counted from now: the machine may be slow. */
    holdFrom: (nth: number, text: string) => {
      awaited = { text, left: nth }
    },
    release: () => {
      awaited = null
      if (!isHeld) return
      isHeld = false
      for (const [far, near] of answers) far.pipe(near)
    },
    close: () => {
      cut()
      return new Promise((resolve) => server.close(resolve))
    },
  }
}
