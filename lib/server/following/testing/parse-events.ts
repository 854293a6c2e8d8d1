export type Message = { id: number | null; event: string; data: unknown }

/** Reads server-sent events as a browser does, comments and `retry` left out. */
export function parseAll(text: string): Message[] {
  return text
    .split('\n\n')
    .map(
      (block) => new Map(block.split('\n').map((line) => [line.split(': ')[0], line.split(': ').slice(1).join(': ')])),
    )
    .filter((fields) => fields.has('data'))
    .map((fields) => ({
      id: fields.has('id') ? Number(fields.get('id')) : null,
      event: fields.get('event') ?? 'message',
      data: JSON.parse(fields.get('data') ?? ''),
    }))
}
