import { Dispatcher } from 'undici'
import type { Time } from './time'

/** Says on which way the next call is held up, and for how long. */
export type Delay = Readonly<{ way: 'there' | 'back'; ms: number }>

type Ways = Pick<Time, 'wait'> &
  Readonly<{
    noteSent: (request: Request) => Promise<void>
    /** `isHeard` says whether anybody still waits for the answer when the call arrives. */
    answer: (request: Request, isHeard: boolean) => Promise<Response>
  }>

/**
 * Carries calls to the sandbox without a socket. A call can be held up on its way there, and then arrives although its
 * sender has given it up or died, or on its way back.
 */
export class Network extends Dispatcher {
  /** Tells of each call that is held up now whether its sender still waits for the answer. */
  private readonly holding = new Set<() => boolean>()
  private delay: Delay | null = null
  /** Counts the senders that have died. */
  private deaths = 0

  constructor(private readonly ways: Ways) {
    super()
  }

  /** Holds up the next call; null lets it through. */
  holdUp(delay: Delay | null): void {
    this.delay = delay
  }

  /** Counts the calls that are held up now, and that somebody waits for. */
  get held(): number {
    return [...this.holding].filter((isHeard) => isHeard()).length
  }

  override dispatch(options: Dispatcher.DispatchOptions, handler: Dispatcher.DispatchHandler): boolean {
    void this.carry(options, handler)
    return true
  }

  /** Nobody hears the answers to the calls that are on their way any more. */
  loseSender(): void {
    this.deaths += 1
  }

  private async carry(
    { origin, path, method, body }: Dispatcher.DispatchOptions,
    handler: Dispatcher.DispatchHandler,
  ): Promise<void> {
    const { delay, deaths } = this
    this.delay = null
    const controller = {
      aborted: false,
      paused: false,
      reason: null,
      abort() {
        this.aborted = true
      },
      pause() {},
      resume() {},
    }
    const isHeard = () => !controller.aborted && deaths === this.deaths
    handler.onRequestStart?.(controller, {})
    try {
      const request = new Request(`${origin}${path}`, { method, body: body ? String(body) : null })
      await this.ways.noteSent(request.clone())
      if (delay?.way === 'there') await this.hold(delay.ms, isHeard)
      const response = await this.ways.answer(request, isHeard())
      const bytes = Buffer.from(await response.arrayBuffer())
      if (delay?.way === 'back') await this.hold(delay.ms, isHeard)
      handler.onResponseStart?.(controller, response.status, {}, '')
      handler.onResponseData?.(controller, bytes)
      handler.onResponseEnd?.(controller, {})
    } catch (error) {
      handler.onResponseError?.(controller, error instanceof Error ? error : new Error(String(error)))
    }
  }

  private async hold(ms: number, isHeard: () => boolean): Promise<void> {
    this.holding.add(isHeard)
    await this.ways.wait(ms, null)
    this.holding.delete(isHeard)
  }
}
