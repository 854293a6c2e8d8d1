import mpegts from 'mpegts.js'
import { CAUSES, causeOfStatus } from './causes'
import type { Heard } from './engine'
import type { Cause } from './player-state'
import { whyNoAnswer } from './why-no-answer'

type Config = NonNullable<Parameters<typeof mpegts.createPlayer>[1]>
type Loader = NonNullable<Config['customLoader']>
type Address = Parameters<InstanceType<Loader>['open']>[0]

/**
 * Makes the loader through which mpegts.js reads an address. Its own loader tells nothing of an answer without a body,
 * nor of its type, and leaves the connection open when it is stopped while nothing arrives. `onBytes` sees all that
 * arrives.
 */
export function loaderFor(hear: (heard: Heard) => void, onBytes: (bytes: Uint8Array) => void): Loader {
  return class extends mpegts.BaseLoader {
    private readonly control = new AbortController()
    private received = 0

    constructor() {
      super('answer-loader')
      this._needStash = true
    }

    override open({ url }: Address) {
      this._status = mpegts.LoaderStatus.kConnecting
      void this.read(url)
    }

    override abort() {
      this._status = mpegts.LoaderStatus.kComplete
      this.control.abort()
    }

    override destroy() {
      this.abort()
      super.destroy()
    }

    private async read(url: string) {
      const { signal } = this.control
      try {
        const answer = await fetch(url, { signal, cache: 'no-store', referrerPolicy: 'no-referrer' })
        const cause = causeOfStatus(answer.status) ?? causeOfType(answer.headers.get('content-type'))
        if (cause || !answer.body) return hear({ type: 'failed', cause: cause ?? CAUSES.empty })
        hear({ type: 'answered' })
        this._status = mpegts.LoaderStatus.kBuffering
        await this.pump(answer.body.getReader())
        if (signal.aborted) return
        this._status = mpegts.LoaderStatus.kComplete
        this.onComplete?.(0, this.received - 1)
        hear({ type: 'closed', isWhole: answer.headers.has('content-length') })
      } catch {
        if (signal.aborted) return
        this._status = mpegts.LoaderStatus.kError
        hear({ type: 'failed', cause: this.received > 0 ? CAUSES.cut : await whyNoAnswer(url, signal) })
      } finally {
        this.control.abort()
      }
    }

    private async pump(reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>) {
      for (;;) {
        const { done, value } = await reader.read()
        if (done || this.control.signal.aborted) return
        const from = this.received
        const cause = from === 0 ? causeOfStart(value) : null
        if (cause) {
          this.control.abort()
          return hear({ type: 'failed', cause })
        }
        this.received += value.byteLength
        hear({ type: 'heard' })
        onBytes(value)
        this.onDataArrival?.(bufferOf(value), from, this.received)
      }
    }
  }
}

/** Returns the bytes alone, copied only where they are a part of more. */
const bufferOf = (bytes: Uint8Array<ArrayBuffer>): ArrayBuffer =>
  bytes.byteLength === bytes.buffer.byteLength ? bytes.buffer : bytes.slice().buffer

/** Says what is there instead of a stream, by its first bytes: those of FLV are its name. */
function causeOfStart(bytes: Uint8Array): Cause | null {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 64)).trimStart()
  if (start.startsWith('<')) return CAUSES.webPage
  return 'FLV'.startsWith(start.slice(0, 3)) ? null : CAUSES.notFlv
}

const causeOfType = (type: string | null) => (type?.startsWith('text/html') ? CAUSES.webPage : null)
