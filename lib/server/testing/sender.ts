import type * as shows from '@/app/api/shows/route'

type Handler = typeof shows.GET
type Headers = Record<string, string>

/** Says what is asked for; what is left over names the parts of the address, such as `showId`. */
export type Call = Readonly<{
  method?: string
  headers?: Headers
  body?: unknown
  query?: string
  showId?: string
  layoutId?: string
  styleId?: string
  templateId?: string
  linkId?: string
}>

/** Makes what asks a route's handler as this person does, unless a call says otherwise: by POST, with JSON. */
export function senderFor(person: () => Headers) {
  return (handler: Handler, { method = 'POST', headers = person(), body, query = '', ...params }: Call) => {
    const init = method === 'GET' ? { method, headers } : { method, headers, body: JSON.stringify(body ?? {}) }
    return handler(new Request(`http://localhost:3000/api/x${query}`, init), { params: Promise.resolve(params) })
  }
}
