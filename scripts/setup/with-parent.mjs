import { isMainThread } from 'node:worker_threads'

/**
 * It is loaded before the server, which it ends as at a SIGTERM when the process that started it is gone, however that
 * ended.
 */

const PARENT = Number(process.env.MIXDESK_PARENT)
/** Whatever this process starts has another parent. */
delete process.env.MIXDESK_PARENT

if (isMainThread && PARENT > 0) {
  const watching = setInterval(() => {
    if (process.ppid === PARENT) return
    clearInterval(watching)
    process.kill(process.pid, 'SIGTERM')
  }, 500)
  watching.unref()
}
