import { NotLeft, type Send } from '@/lib/editor/sync/api'

/**
 * Sends a request that is worthless when it is late. Six open tabs use up the connections of a browser, and then
 * `fetch` waits for as long as it takes; XMLHttpRequest tells when the body has left. A request that has not left is
 * called back.
 */
const sendInTime: Send = (path, { method, headers, body, signal, leaveWithinMs }) =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open(method, path)
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value)
    let hasLeft = false
    const giveUp = (why: Error) => {
      request.abort()
      reject(why)
    }
    const timer = setTimeout(() => {
      if (!hasLeft) giveUp(new NotLeft())
    }, leaveWithinMs)
    const left = () => {
      hasLeft = true
      clearTimeout(timer)
    }
    request.upload.addEventListener('load', left)
    request.addEventListener('readystatechange', () => {
      if (request.readyState >= XMLHttpRequest.HEADERS_RECEIVED && request.status > 0) left()
    })
    request.addEventListener('load', () => resolve(new Response(request.responseText, { status: request.status })))
    request.addEventListener('error', () => reject(new TypeError('No answer.')))
    request.addEventListener('loadend', () => clearTimeout(timer))
    signal.addEventListener('abort', () => giveUp(new TypeError('No answer in time.')))
    request.send(body ?? null)
  })

/** Sends what the desk asks for: takes and stops in time, all else with `fetch`. */
export const sendFromBrowser: Send = (path, init) =>
  init.leaveWithinMs === undefined ? fetch(path, init) : sendInTime(path, init)
