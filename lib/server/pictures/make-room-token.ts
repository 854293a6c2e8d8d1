import { createHash, randomBytes } from 'node:crypto'
import type { RoomToken } from '@/lib/protocol/pictures/room-token'
import { wayOf } from '@/lib/protocol/pictures/way'
import type { Person } from '@/lib/protocol/request'
import { endpointOf } from '@/lib/server/accounts/credentials'
import { readFacts } from '@/lib/server/accounts/read-account'
import type { Context } from '@/lib/server/context'
import { readShowRoom } from '@/lib/server/roster/read-roster'
import { canMakeTokens, token04 } from '@/lib/server/zego/token04'
import { Failure } from '@/lib/shared/failures'
import { isTakenByWebClient } from '@/lib/zego/limits'
import { serverOf } from '@/lib/zego/web-client'
import { readPictures } from './read-pictures'

/** A token that somebody copied is of no use after this, in s. The client asks for the next 30 s before. */
const LIFE_S = 600

/**
 * Makes a token with which one tab receives what is in the show's room, and can do nothing else. Its user id is always
 * the same for this tab of this person, and nobody else's: a token for the id of somebody in the room would throw them
 * out.
 *
 * @throws {Failure} not-found; account-locked; invalid, where there is no room to enter or the show does not want to
 */
export async function makeRoomToken(
  context: Pick<Context, 'db' | 'env' | 'vault' | 'wall'>,
  { id: personId }: Pick<Person, 'id'>,
  showId: string,
  { tab }: Readonly<{ tab: string }>,
): Promise<RoomToken> {
  const { accountId, roomId } = await readShowRoom(context.db, showId)
  const { mode, isTest } = await readFacts(context, accountId)
  if (mode === 'sandbox') refuse('This show is on the sandbox, whose room holds no pictures of ZEGOCLOUD.')
  if (roomId === '') refuse('This show has no room: set one in its settings.')
  if (!isTakenByWebClient(roomId)) refuse("The room's id holds a slash, which ZEGOCLOUD's web client refuses.")
  if (wayOf(await readPictures(context, showId)) !== 'room') {
    refuse('This show does not play from its room: choose so in its settings, under Pictures.')
  }
  const { credentials } = await endpointOf(context, accountId)
  if (!canMakeTokens(credentials.serverSecret)) {
    refuse("The account's ServerSecret is not one of 32 characters: check it under Settings.")
  }
  const { appId } = credentials
  const userId = `mixdesk-${createHash('sha256').update(`${showId}/${personId}/${tab}`).digest('base64url').slice(0, 32)}`
  const createdAt = Math.floor(context.wall() / 1000)
  const expiresAt = createdAt + LIFE_S
  const token = token04(
    credentials,
    { userId, payload: toReceive(roomId), createdAt, expiresAt },
    { iv: randomBytes(8).toString('hex'), nonce: randomBytes(4).readInt32BE() },
  )
  return { appId, server: serverOf({ appId, isTest }), roomId, userId, token, expiresAt: expiresAt * 1000 }
}

/** Lets its owner log into this room (1), and publish nothing (2). */
const toReceive = (roomId: string): string =>
  JSON.stringify({ room_id: roomId, privilege: { '1': 1, '2': 0 }, stream_id_list: null })

function refuse(message: string): never {
  throw new Failure('invalid', message)
}
