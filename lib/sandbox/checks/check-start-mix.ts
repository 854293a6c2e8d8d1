import type { Limits } from '@/lib/sandbox/state/limits'
import { type Address, isPullable, isRtmp, keyOf } from '@/lib/sandbox/wire/addresses'
import { Refusal } from '@/lib/sandbox/wire/answer'
import { CODE } from '@/lib/sandbox/wire/codes'
import type { StartMix } from '@/lib/sandbox/wire/requests'
import { checkEncoding } from './check-encoding'
import { checkImages } from './check-images'
import { checkInputs } from './check-inputs'

type Check = (body: StartMix, limits: Limits) => void

/** Lists all checks that look at inputs and outputs, in the order in which they run. */
const CHECKS: readonly Check[] = [checkCounts, checkAddresses, checkEncoding, checkRepeats, checkInputs, checkImages]

/**
 * Names the checks that look at each field; null where the schema's range says everything, or where the action checks
 * the field against its state. A field that is not listed breaks the build.
 */
const CHECKED_BY: Readonly<Record<keyof StartMix, readonly Check[] | null>> = {
  MixInput: CHECKS,
  MixOutput: CHECKS,
  SoundLevel: [checkInputs],
  WaterMark: [checkInputs, checkImages],
  BackgroundImage: [checkImages],
  CheckImageMode: [checkImages],
  TaskId: null,
  UserId: null,
  Sequence: null,
  RoomId: null,
  UserData: null,
  BackGroundColorHex: null,
  ByPass: null,
  SoundChannel: null,
  ExPara: null,
  AlignmentType: null,
  RecvBufferLevel: null,
  WaitVideoInput: null,
  MaxIdleTime: null,
}

/**
 * Checks what the schema cannot: counts, positions, sizes, addresses, repetitions.
 *
 * @throws {Refusal}
 */
export function checkStartMix(body: StartMix, limits: Limits): void {
  for (const check of new Set(Object.values(CHECKED_BY).flatMap((checks) => checks ?? []))) check(body, limits)
}

function checkAddresses({ MixInput, MixOutput }: StartMix): void {
  for (const [index, input] of MixInput.entries()) {
    const path = `MixInput[${index}]`
    requireAddress(input, path, CODE.inputError)
    requireUrl(input.StreamUrl, `${path}.StreamUrl`, isPullable, CODE.inputFormat, 'rtmp://… or http(s)://….flv')
  }
  for (const [index, output] of MixOutput.entries()) {
    const path = `MixOutput[${index}]`
    requireAddress(output, path, CODE.outputError)
    requireUrl(output.StreamUrl, `${path}.StreamUrl`, isRtmp, CODE.outputFormat, 'rtmp://…')
  }
}

function checkRepeats({ MixInput, MixOutput }: StartMix): void {
  requireOnce(MixInput, 'MixInput', CODE.inputTwice)
  requireOnce(MixOutput, 'MixOutput', CODE.outputTwice)
  const inputs = new Set(MixInput.map(keyOf))
  for (const [index, output] of MixOutput.entries()) {
    if (inputs.has(keyOf(output))) {
      throw new Refusal(CODE.outputIsInput, `MixOutput[${index}]: ${keyOf(output)} is an input of the same task.`)
    }
  }
}

function checkCounts({ MixInput, MixOutput }: StartMix, { maxInputs, maxOutputs }: Limits): void {
  if (MixInput.length > maxInputs) {
    throw new Refusal(CODE.tooManyInputs, `MixInput: holds ${MixInput.length} inputs, at most ${maxInputs}.`)
  }
  if (MixOutput.length > maxOutputs) {
    throw new Refusal(CODE.tooManyOutputs, `MixOutput: holds ${MixOutput.length} outputs, at most ${maxOutputs}.`)
  }
}

function requireAddress(address: Address, path: string, code: number): void {
  if (keyOf(address) === '') throw new Refusal(code, `${path}: StreamId or StreamUrl is required.`)
}

function requireUrl(
  text: string | undefined,
  path: string,
  isRight: (text: string) => boolean,
  code: number,
  wanted: string,
): void {
  if (text !== undefined && !isRight(text)) throw new Refusal(code, `${path}: must be ${wanted}.`)
}

function requireOnce(addresses: readonly Address[], field: string, code: number): void {
  const seen = new Set<string>()
  for (const [index, address] of addresses.entries()) {
    const key = keyOf(address)
    if (seen.has(key)) throw new Refusal(code, `${field}[${index}]: ${key} is there twice.`)
    seen.add(key)
  }
}
