import type { APIRequestContext } from '@playwright/test'
import type { Task } from '@/lib/protocol/task'

/**
 * Sends a request.
 *
 * @throws {Error} with the answer's text, unless its status says that all is well
 */
export async function json<T>(answer: { ok(): boolean; text(): Promise<string>; json(): Promise<T> }): Promise<T> {
  if (!answer.ok()) throw new Error(await answer.text())
  return answer.json()
}

/** Lists the sequences that the show's requests have claimed, the first first. */
export async function sequencesOf(api: APIRequestContext, showId: string, origin = ''): Promise<number[]> {
  const requests: { sequence: number | null }[] = await json(
    await api.get(`${origin}/api/shows/${showId}/requests?limit=200`),
  )
  return requests.flatMap(({ sequence }) => sequence ?? []).sort((a, b) => a - b)
}

export async function taskOf(api: APIRequestContext, showId: string): Promise<Task> {
  return json(await api.get(`/api/shows/${showId}/task`))
}
