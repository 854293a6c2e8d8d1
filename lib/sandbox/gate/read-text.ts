/** Reads the body as text; null when it is longer than `maxBytes`: the rest is not read then. */
export async function readText(request: Request, maxBytes: number): Promise<string | null> {
  if (!request.body) return ''
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
    length += chunk.byteLength
    if (length > maxBytes) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
