import { isDeepStrictEqual } from 'node:util'
import type { Context } from '@/lib/server/context'
import { createZegoClient, type SignedEndpoint, type Transport, type Zego } from '@/lib/server/zego/client'
import { isFailure } from '@/lib/shared/failures'
import { endpointOf } from './credentials'

type Deps = Pick<Context, 'db' | 'env' | 'vault'>

/**
 * Makes the client of each account. A client is kept for as long as its account stays the same. When the account is
 * gone, or its secret cannot be read, every call is answered here with the reason.
 */
export function createClients(deps: Deps, transport: Transport): (accountId: string) => Promise<Zego> {
  const kept = new Map<string, { endpoint: SignedEndpoint; zego: Zego }>()
  return async (accountId) => {
    try {
      const endpoint = await endpointOf(deps, accountId)
      const known = kept.get(accountId)
      if (known && isDeepStrictEqual(known.endpoint, endpoint)) return known.zego
      const zego = createZegoClient({ ...transport, ...endpoint })
      kept.set(accountId, { endpoint, zego })
      return zego
    } catch (error) {
      if (!isFailure(error)) throw error
      kept.delete(accountId)
      return unusable(error.message)
    }
  }
}

/** Makes a client that sends nothing. Earlier requests without an answer stay open until the account can be used. */
function unusable(cause: string): Zego {
  const unknown = async () => ({ state: 'unknown', cause }) as const
  return {
    startMix: unknown,
    stopMix: unknown,
    getMixTaskInfo: unknown,
    listStreams: async () => ({ state: 'failed', cause }),
  }
}
