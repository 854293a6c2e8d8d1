import type { Letter } from './encode'

/** Brings one letter to its address. The status of the answer, or null for none. */
export type Post = (url: string, letter: Letter) => Promise<number | null>

const PATIENCE_MS = 5000

export const post: Post = async (url, { contentType, text }) => {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': contentType },
      body: text,
      redirect: 'manual',
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    await response.body?.cancel()
    return response.status
  } catch {
    return null
  }
}
