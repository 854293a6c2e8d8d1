import type { Call } from '@/lib/sandbox/gate/gateway'
import { findRoom } from '@/lib/sandbox/state/rooms'
import type { State } from '@/lib/sandbox/state/state'
import { type Answer, Refusal, success } from '@/lib/sandbox/wire/answer'
import { CODE } from '@/lib/sandbox/wire/codes'
import { RoomQuery } from '@/lib/sandbox/wire/requests'
import { testPrefix } from '@/lib/sandbox/wire/test-prefix'
import { readParameters } from './read-fields'
import type { World } from './world'

/** Lists the streams published in a room now, under the ids that the environment knows them by (contract 1, 3). */
export function describeSimpleStreamList(world: World, isTest: boolean, parameters: Call['parameters']): Answer {
  const { state, account } = world
  const { RoomId: roomId } = readParameters(world, RoomQuery, parameters)
  if (!roomId) throw new Refusal(CODE.noSuchRoom, 'RoomId: is required.')
  const room = findRoom(state, roomId)
  if (!room) throw new Refusal(CODE.noSuchRoom, `RoomId: there is no room ${roomId}.`)
  const prefix = isTest ? testPrefix(account.appId) : ''
  const streams = room.streams
    .filter(({ goneAt }) => goneAt === null)
    .map(({ streamId, userId, userName, createdAt, numberId }) => ({
      StreamId: prefix + streamId,
      UserId: userId,
      UserName: userName,
      CreateTime: createdAt,
      StreamNumberId: numberId,
    }))
  return success({ StreamList: [...streams, ...mixesIn(state, roomId, prefix)] })
}

/** Lists the outputs of running tasks that this room is the target of (contract 2.3). */
const mixesIn = ({ tasks }: State, roomId: string, prefix: string) =>
  tasks
    .filter(({ isPublished }) => isPublished)
    .flatMap(({ outputs, startedAt }) =>
      outputs.flatMap(({ name, target }) =>
        target?.roomId === roomId
          ? {
              StreamId: prefix + name,
              UserId: target.userId,
              UserName: '',
              CreateTime: startedAt,
              StreamNumberId: target.numberId,
            }
          : [],
      ),
    )
