import { setMaxListeners } from 'node:events'
import { DEFAULT_LIMITS, type Limits } from '@/lib/sandbox/state/limits'
import type { Credentials } from '@/lib/zego/signature'
import type { World } from './actions/world'
import { createEndWatch } from './callbacks/end-watch'
import type { Post } from './callbacks/post'
import { type CallbackAddress, createCallbackQueue } from './callbacks/queue'
import { type Control, type ControlChange, changeStreams, describeState, requireThere } from './control'
import { createEndpoint } from './endpoint'
import type { Fault } from './faults/fault'
import type { Wait } from './faults/wait'
import type { Answer, Publish, Published, Watch } from './feeds/messages'
import { openFeeds } from './feeds/open-feeds'
import { createFieldCounter } from './field-count'
import { cardPicture, programPicture } from './picture/pictures'
import { KEPT_RECEIVED, type Received } from './received'
import type { Storage } from './state/file-storage'
import type { Happening } from './state/happening'
import { advance, nextEnd } from './state/lifetimes'
import { openState } from './state/rooms'

export type SandboxOptions = Readonly<{
  account: Credentials
  /** Unix ms. */
  now(): number
  newId(): string
  wait: Wait
  storage: Storage
  /** The ids of the demo room's streams; null for the six test cards. */
  streams: readonly string[] | null
  limits?: Partial<Limits>
  /** The address of the callbacks, and the function that sends them. Without it, none are sent. */
  callbacks?: (CallbackAddress & Readonly<{ post: Post }>) | undefined
}>

export type Sandbox = Readonly<{
  /** Answers one signed call as ZEGOCLOUD does: HTTP 200, whatever the Code, unless a fault says otherwise. */
  handle(request: Request): Promise<Response>
  /**
   * Draws the picture of an output, by its stream id with or without the test prefix, or by its RTMP address; 404 when
   * no task sends it.
   */
  program(name: string): Response
  /** Draws a stream's test card; 404 when it is unknown or sound only. */
  card(streamId: string): Response
  /** Shows rooms, tasks and calls. `received` says how many of the newest calls. */
  readControl(options?: { received: number }): Control
  /**
   * Makes a change.
   *
   * @throws {Failure} invalid, having changed nothing
   */
  changeControl(change: ControlChange): Promise<Control>
  /** Takes what a page publishes into a room, and answers when there is something for it, or after 2 s. */
  publish(publish: Publish, gone: AbortSignal): Promise<Published>
  /**
   * Asks the page that publishes a stream for its picture.
   *
   * @throws {Failure} not-found; too-many-requests
   */
  watch(watch: Watch, gone: AbortSignal): Promise<{ sdp: string }>
  /** @throws {Failure} not-found, where nobody waits for the answer */
  answer(answer: Answer): void
  /** Ends its timers and stores its state: whoever opens the storage next goes on from there. */
  close(): Promise<void>
}>

/**
 * Makes ZEGOCLOUD's stand-in: the same wire, checked as strictly as the contract allows, with pictures of every output.
 */
export function createSandbox(options: SandboxOptions): Sandbox {
  const { account, now, newId, wait, storage, streams, limits } = options
  const state = openState(storage.load(), streams, now())
  const allowed = { ...DEFAULT_LIMITS, ...limits }
  const received: Received[] = []
  const unknownFields = createFieldCounter()
  const closing = new AbortController()
  // Each callback that waits for its next try listens to it.
  setMaxListeners(0, closing.signal)
  let playOrigin: string | null = null
  const queue =
    options.callbacks &&
    createCallbackQueue(options.callbacks, {
      appId: account.appId,
      now,
      newId,
      wait,
      post: options.callbacks.post,
      pending: state.callbacks,
      playOrigin: () => playOrigin,
      signal: closing.signal,
    })
  const tell = (happening: Happening) => queue?.tell(happening)
  let faults: Fault[] = []
  const watchEnd = createEndWatch({
    now,
    wait,
    signal: closing.signal,
    nextEnd: () => nextEnd(state),
    onEnd: advanceAll,
  })

  const feeds = openFeeds({
    ...{ state, now, newId, wait, tell },
    closing: closing.signal,
    advance: advanceAll,
    save: () => void storage.save(state),
  })

  function advanceAll(): void {
    for (const task of advance(state, now())) tell({ event: 'mix_stop', task })
    if (queue) void watchEnd()
  }

  const openWorld = (): World => ({
    state,
    account,
    limits: allowed,
    now: now(),
    tell,
    noteUnknown: unknownFields.add,
    playOrigin,
  })

  const handle = createEndpoint({
    account,
    now,
    newId,
    wait,
    openWorld,
    advance: advanceAll,
    save: () => storage.save(state),
    received,
    faults: () => faults,
    closing: closing.signal,
  })

  function program(name: string): Response {
    advanceAll()
    return programPicture(state, { name, account, now: now() })
  }

  function card(streamId: string): Response {
    advanceAll()
    return cardPicture(state, { name: streamId, account })
  }

  function readControl({ received: newest } = { received: KEPT_RECEIVED }): Control {
    advanceAll()
    const newestCalls = received.slice(received.length - Math.min(newest, received.length))
    return {
      appId: account.appId,
      ...describeState(state, now()),
      faults,
      received: newestCalls,
      unknownFields: unknownFields.read(),
      callbacks: queue?.read() ?? null,
    }
  }

  async function changeControl(change: ControlChange) {
    advanceAll()
    requireThere(state, change.streams ?? [])
    if (change.faults) faults = [...change.faults]
    if (change.playOrigin !== undefined) playOrigin = change.playOrigin
    if (change.forgetReceived) {
      received.length = 0
      unknownFields.clear()
    }
    if (change.forgetCallbacks) queue?.forget()
    queue?.change({ faults: change.callbackFaults, format: change.callbackFormat })
    if (change.streams) {
      changeStreams(state, change.streams, now(), tell)
      advanceAll()
      feeds.look()
      await storage.save(state)
    }
    return readControl()
  }

  async function close() {
    closing.abort()
    await storage.save(state)
  }

  const { publish, watch, answer } = feeds
  return { handle, program, card, readControl, changeControl, publish, watch, answer, close }
}
