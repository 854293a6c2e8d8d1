import { Refusal } from './answer'
import { BAD_RECTANGLE } from './assumptions'
import { CODE } from './codes'
import type { MixOutput, RectInfo, StartMix } from './requests'
import type { Limits } from './world'

const MAX_SIDE = 3000

/** What the form of a StartMix does not show: counts, places, sizes, addresses, repetitions. Throws a Refusal. */
export function checkStartMix({ MixInput, MixOutput }: StartMix, limits: Limits): void {
  if (MixInput.length > limits.maxInputs) {
    throw new Refusal(CODE.tooManyInputs, `MixInput: holds ${MixInput.length} inputs, at most ${limits.maxInputs}.`)
  }
  if (MixOutput.length > limits.maxOutputs) {
    throw new Refusal(
      CODE.tooManyOutputs,
      `MixOutput: holds ${MixOutput.length} outputs, at most ${limits.maxOutputs}.`,
    )
  }
  for (const [index, input] of MixInput.entries()) {
    const path = `MixInput[${index}]`
    requireAddress(input, path, CODE.inputError)
    requireUrl(input.StreamUrl, `${path}.StreamUrl`, isPullable, CODE.inputFormat, 'rtmp://… or http(s)://….flv')
  }
  const hasPicture = MixInput.some(({ RectInfo }) => RectInfo)
  for (const [index, output] of MixOutput.entries()) {
    const path = `MixOutput[${index}]`
    requireAddress(output, path, CODE.outputError)
    requireUrl(output.StreamUrl, `${path}.StreamUrl`, isRtmp, CODE.outputFormat, 'rtmp://…')
    requireEncoding(output, path, hasPicture, limits)
  }
  requireOnce(MixInput, 'MixInput', CODE.inputTwice)
  requireOnce(MixOutput, 'MixOutput', CODE.outputTwice)
  const inputs = new Set(MixInput.map(keyOf))
  for (const [index, output] of MixOutput.entries()) {
    if (inputs.has(keyOf(output))) {
      throw new Refusal(CODE.outputIsInput, `MixOutput[${index}]: ${keyOf(output)} is an input of the same task.`)
    }
  }
  const frame = MixOutput[0]
  for (const [index, { RectInfo }] of MixInput.entries()) {
    if (RectInfo && frame) requireInside(RectInfo, frame, `MixInput[${index}].RectInfo`)
  }
}

type Address = Readonly<{ StreamId?: string | undefined; StreamUrl?: string | undefined }>

/** With both, the URL wins (contract 2.2, 2.3). */
const keyOf = ({ StreamId, StreamUrl }: Address): string => StreamUrl ?? StreamId ?? ''

function requireAddress(address: Address, path: string, code: number): void {
  if (keyOf(address) === '') throw new Refusal(code, `${path}: StreamId or StreamUrl is required.`)
}

type Protocol = (url: URL) => boolean
const isRtmp: Protocol = ({ protocol }) => protocol === 'rtmp:'
const isPullable: Protocol = (url) => isRtmp(url) || (/^https?:$/.test(url.protocol) && /\.flv$/i.test(url.pathname))

function requireUrl(text: string | undefined, path: string, isRight: Protocol, code: number, wanted: string): void {
  if (text === undefined) return
  const isAddress = /^[\x21-\x7e]+$/.test(text) && URL.canParse(text) && new URL(text).hostname !== ''
  if (!isAddress || !isRight(new URL(text))) throw new Refusal(code, `${path}: must be ${wanted}.`)
}

function requireEncoding(output: MixOutput, path: string, hasPicture: boolean, { maxFps }: Limits): void {
  if (output.Width < 0 || output.Width > MAX_SIDE) {
    throw new Refusal(CODE.outputWidth, `${path}.Width: must be 0 to ${MAX_SIDE}, is ${output.Width}.`)
  }
  if (output.Height < 0 || output.Height > MAX_SIDE) {
    throw new Refusal(CODE.parameter, `${path}.Height: must be 0 to ${MAX_SIDE}, is ${output.Height}.`)
  }
  for (const side of ['Width', 'Height'] as const) {
    const isSoundOnly = !hasPicture && output[side] === 1
    if (output[side] % 2 !== 0 && !isSoundOnly) {
      throw new Refusal(CODE.parameter, `${path}.${side}: must be even, is ${output[side]}.`)
    }
  }
  if (output.VideoBitrate < 1) throw new Refusal(CODE.parameter, `${path}.VideoBitrate: must be above 0.`)
  if (output.Fps < 1 || output.Fps > maxFps) {
    throw new Refusal(CODE.parameter, `${path}.Fps: must be 1 to ${maxFps}, is ${output.Fps}.`)
  }
}

function requireOnce(addresses: readonly Address[], field: string, code: number): void {
  const seen = new Set<string>()
  for (const [index, address] of addresses.entries()) {
    const key = keyOf(address)
    if (seen.has(key)) throw new Refusal(code, `${field}[${index}]: ${key} is there twice.`)
    seen.add(key)
  }
}

function requireInside({ Left, Top, Right, Bottom }: RectInfo, frame: MixOutput, path: string): void {
  if (Right <= Left) throw new Refusal(BAD_RECTANGLE, `${path}: Right ${Right} must be above Left ${Left}.`)
  if (Bottom <= Top) throw new Refusal(BAD_RECTANGLE, `${path}: Bottom ${Bottom} must be above Top ${Top}.`)
  if (Left < 0 || Top < 0 || Right > frame.Width || Bottom > frame.Height) {
    throw new Refusal(BAD_RECTANGLE, `${path}: leaves the ${frame.Width} × ${frame.Height} frame.`)
  }
}
