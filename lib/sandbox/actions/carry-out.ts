import type { Call } from '@/lib/sandbox/gate/gateway'
import { type Answer, Refusal } from '@/lib/sandbox/wire/answer'
import { CODE } from '@/lib/sandbox/wire/codes'
import { parseBody } from '@/lib/sandbox/wire/parse'
import { NoQuery } from '@/lib/sandbox/wire/requests'
import { describeSimpleStreamList } from './describe-simple-stream-list'
import { getMixTaskInfo } from './get-mix-task-info'
import { readParameters } from './read-fields'
import { startMix } from './start-mix'
import { stopMix } from './stop-mix'
import type { World } from './world'

/**
 * Does what the call asks. `text` is the body as it came.
 *
 * @throws {Refusal} having changed nothing
 */
export function carryOut(world: World, { action, isTest, parameters }: Call, text: string): Answer {
  switch (action) {
    case 'StartMix':
      readParameters(world, NoQuery, parameters)
      return startMix(world, isTest, parseBody(text, CODE.startNotParsed))
    case 'StopMix':
      readParameters(world, NoQuery, parameters)
      return stopMix(world, isTest, parseBody(text, CODE.stopNotParsed))
    case 'GetMixTaskInfo':
      return getMixTaskInfo(world, parameters)
    case 'DescribeSimpleStreamList':
      return describeSimpleStreamList(world, isTest, parameters)
  }
}

/** Turns a Refusal into an answer; any other error rises. */
export function answerOf(work: () => Answer): Answer {
  try {
    return work()
  } catch (error) {
    if (error instanceof Refusal) return { Code: error.code, Message: error.message }
    throw error
  }
}
