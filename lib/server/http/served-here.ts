const served = new WeakSet<Request>()

/** Marks a request whose answer goes straight to its connection, and not through Next. */
export const markServedHere = (request: Request): Request => {
  served.add(request)
  return request
}

export const isServedHere = (request: Request): boolean => served.has(request)
