import type { Letter } from './encode'

/** Posts one callback to its address. Resolves to the status of the answer, or null where none came. */
export type Post = (url: string, letter: Letter) => Promise<number | null>

/** An answer that takes longer than `patienceMs` counts as missing. */
export const postWithin =
  (patienceMs: number): Post =>
  async (url, { contentType, text }) => {
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': contentType },
        body: text,
        redirect: 'manual',
        signal: AbortSignal.timeout(patienceMs),
      })
      await response.body?.cancel()
      return response.status
    } catch {
      return null
    }
  }

export const post: Post = postWithin(5000)
