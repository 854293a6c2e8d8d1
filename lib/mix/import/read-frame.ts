import type { Size } from '@/lib/geometry/rect'
import { Output } from '@/lib/layout/output'
import { MixOutput } from '@/lib/zego/wire'
import { readFields } from './read-fields'
import type { Body } from './read-settings'
import { createReport } from './report'

/**
 * Reads the frame that the rectangles of a body are measured on: the size of its first output (contract 2.3), also
 * where that output itself is left out. It is null where the body does not say both sides.
 */
export function readFrame({ MixOutput: outputs }: Pick<Body, 'MixOutput'>): Size | null {
  const first: unknown = Array.isArray(outputs) ? outputs[0] : undefined
  // Whoever reads the outputs reports what is wrong with them.
  const { Width, Height } = readFields(MixOutput.shape, first, '', createReport()) ?? {}
  const { width, height } = Output.shape
  const size = { width: width.safeParse(Width).data, height: height.safeParse(Height).data }
  return size.width === undefined || size.height === undefined ? null : { width: size.width, height: size.height }
}
