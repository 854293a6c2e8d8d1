import type { Limits } from '@/lib/sandbox/state/limits'
import { type Address, isPullable, isRtmp, keyOf } from '@/lib/sandbox/wire/addresses'
import { Refusal } from '@/lib/sandbox/wire/answer'
import { CODE } from '@/lib/sandbox/wire/codes'
import type { StartMix } from '@/lib/sandbox/wire/requests'
import { checkEncoding } from './check-encoding'
import { checkImages } from './check-images'
import { checkInputs } from './check-inputs'

/** Checks what the schema cannot: counts, positions, sizes, addresses, repetitions. @throws {Refusal} */
export function checkStartMix(body: StartMix, limits: Limits): void {
  checkCounts(body, limits)
  for (const [index, input] of body.MixInput.entries()) {
    const path = `MixInput[${index}]`
    requireAddress(input, path, CODE.inputError)
    requireUrl(input.StreamUrl, `${path}.StreamUrl`, isPullable, CODE.inputFormat, 'rtmp://… or http(s)://….flv')
  }
  for (const [index, output] of body.MixOutput.entries()) {
    const path = `MixOutput[${index}]`
    requireAddress(output, path, CODE.outputError)
    requireUrl(output.StreamUrl, `${path}.StreamUrl`, isRtmp, CODE.outputFormat, 'rtmp://…')
  }
  checkEncoding(body, limits)
  requireOnce(body.MixInput, 'MixInput', CODE.inputTwice)
  requireOnce(body.MixOutput, 'MixOutput', CODE.outputTwice)
  const inputs = new Set(body.MixInput.map(keyOf))
  for (const [index, output] of body.MixOutput.entries()) {
    if (inputs.has(keyOf(output))) {
      throw new Refusal(CODE.outputIsInput, `MixOutput[${index}]: ${keyOf(output)} is an input of the same task.`)
    }
  }
  checkInputs(body)
  checkImages(body)
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
