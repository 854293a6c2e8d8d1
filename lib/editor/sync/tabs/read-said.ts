import type { Said, StreamEvent } from './messages'

type About = Pick<Said, 'show' | 'number'>

/**
 * Reads which show a message of the server is about, and its number if it is an event. It is null where the message is
 * not JSON.
 */
export function readSaid(event: StreamEvent, data: unknown): About | null {
  if (typeof data !== 'string') return null
  try {
    return about(event, JSON.parse(data))
  } catch {
    return null
  }
}

function about(event: StreamEvent, content: unknown): About {
  if (event === 'message') return { show: textOf(content, 'showId'), number: numberOf(content, 'number') }
  if (event === 'snapshot') return { show: textOf(fieldOf(content, 'show'), 'id'), number: numberOf(content, 'last') }
  return { show: textOf(content, 'show'), number: null }
}

const fieldOf = (content: unknown, name: string): unknown =>
  typeof content === 'object' && content !== null ? (content as Record<string, unknown>)[name] : undefined

function textOf(content: unknown, name: string): string | null {
  const value = fieldOf(content, name)
  return typeof value === 'string' ? value : null
}

function numberOf(content: unknown, name: string): number | null {
  const value = fieldOf(content, name)
  return typeof value === 'number' ? value : null
}
