import { addressOf } from '@/lib/layout/address'
import { sentOf } from '@/lib/layout/document'
import type { Output } from '@/lib/layout/output'
import { MAX_OUTPUT_SIZE } from '@/lib/zego/limits'
import { fixOutput } from './fix-output'
import { type Checked, error, type Fix, type Issue, warning } from './issue'

/** A picture larger than 320 × 240 with fewer bps than this was surely meant in kbit/s. */
const LEAST_LIKELY_BITRATE = 50_000
const SMALL_PICTURE = 320 * 240

/** Every account has this frame rate, with ZEGOCLOUD's usual limit of 20. */
const USUAL_FPS = 15

/** Checks one output's size, bitrate and frame rate (contract 2.3). */
export function checkEncoding(output: Output, checked: Checked): Issue[] {
  const soundOnly = sentOf(checked.document).every(({ placed }) => !placed)
  return [
    ...checkSize(output, 'width', soundOnly, checked),
    ...checkSize(output, 'height', soundOnly, checked),
    ...checkBitrate(output, checked),
    ...checkFps(output, checked),
  ]
}

/** Checks one side of an output. The contract advises 1 × 1 for sound only. */
function checkSize(output: Output, field: 'width' | 'height', soundOnly: boolean, checked: Checked): Issue[] {
  const value = output[field]
  if (soundOnly && value <= 1) return []
  const tooLarge = value > MAX_OUTPUT_SIZE
  if (value > 0 && value % 2 === 0 && !tooLarge) return []
  const name = addressOf(output.destination)
  const ask = `Choose an even number from 2 to ${MAX_OUTPUT_SIZE}.`
  return [
    error('output-size', {
      on: { kind: 'output', id: output.id, field },
      message: `${name} is ${value} pixels ${field === 'width' ? 'wide' : 'high'}. ${ask}`,
      fix: value === 0 ? null : fixSize(output, field, checked),
    }),
  ]
}

/**
 * Shrinks both sides of a size that is too large, so that the picture keeps its shape, and takes one pixel off an odd
 * side.
 */
function fixSize(output: Output, field: 'width' | 'height', checked: Checked): Fix {
  if (output[field] <= MAX_OUTPUT_SIZE) {
    const even = Math.max(2, output[field] - 1)
    return fixOutput(`Make it ${even}`, { ...output, [field]: even }, checked)
  }
  const scale = MAX_OUTPUT_SIZE / Math.max(output.width, output.height)
  const width = toEven(output.width * scale)
  const height = toEven(output.height * scale)
  return fixOutput(`Make it ${width} × ${height}`, { ...output, width, height }, checked)
}

const toEven = (value: number): number => Math.max(2, 2 * Math.round(value / 2))

function checkBitrate(output: Output, checked: Checked): Issue[] {
  const { videoBitrate, width, height } = output
  const on = { kind: 'output', id: output.id, field: 'videoBitrate' } as const
  const name = addressOf(output.destination)
  if (videoBitrate === 0) {
    return [
      error('no-bitrate', {
        on,
        message: `${name} has no bitrate. Give it one; 1500 kbit/s suits 1280 × 720.`,
      }),
    ]
  }
  if (videoBitrate >= LEAST_LIKELY_BITRATE || width * height <= SMALL_PICTURE) return []
  return [
    warning('low-bitrate', {
      on,
      message: `${name} has only ${videoBitrate} bit/s for ${width} × ${height} pixels. Perhaps kbit/s were meant.`,
      fix: fixOutput(`Make it ${videoBitrate} kbit/s`, { ...output, videoBitrate: videoBitrate * 1000 }, checked),
    }),
  ]
}

function checkFps(output: Output, checked: Checked): Issue[] {
  const { maxFps } = checked.account
  if (output.fps > 0 && output.fps <= maxFps) return []
  const fps = output.fps === 0 ? Math.min(USUAL_FPS, maxFps) : maxFps
  return [
    error('frame-rate', {
      on: { kind: 'output', id: output.id, field: 'fps' },
      message: `${addressOf(output.destination)} has ${output.fps} frames/s. Choose 1 to ${maxFps}: the account allows no more.`,
      fix: fps > 0 ? fixOutput(`Make it ${fps}`, { ...output, fps }, checked) : null,
    }),
  ]
}
