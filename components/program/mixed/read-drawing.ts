import type { Rect, Size } from '@/lib/geometry/rect'
import type { Source } from '@/lib/layout/input'
import type { MixedSource, Part } from './mix'

/** The sandbox's drawing of its mix, in its parts, bottom first. */
export type Drawing = Readonly<{
  root: Element
  /** The size of the output, and of the frame whose pixels count in the drawing. */
  output: Size
  frame: Size
  /** What several parts refer to. */
  shared: readonly Element[]
  parts: readonly Part<Element>[]
}>

/** Reads the drawing of an output (lib/sandbox/picture): it alone says how the pictures are mixed. */
export function readDrawing(svg: string): Drawing {
  const root = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement
  const [, , width = 1, height = 1] = numbersOf(root, 'viewBox')
  let box: Rect = { x: 0, y: 0, width, height }
  const shared: Element[] = []
  const parts: Part<Element>[] = []
  for (const drawn of root.children) {
    if (drawn.localName === 'filter') {
      shared.push(drawn)
      continue
    }
    const picture = pictureOf(drawn)
    // What has no place of its own, such as rounded corners, belongs to the input whose rectangle came before it.
    box = picture?.box ?? boxOf(drawn) ?? box
    parts.push({ drawn, box, picture })
  }
  const output = { width: Number(root.getAttribute('width')) || 1, height: Number(root.getAttribute('height')) || 1 }
  return { root, output, frame: { width, height }, shared, parts }
}

/** Lists the sources whose pictures the drawing has. */
export const sourcesIn = ({ parts }: Drawing): Source[] => parts.flatMap(({ picture }) => picture?.source ?? [])

function boxOf(element: Element): Rect | null {
  if (!element.hasAttribute('width')) return null
  const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) => Number(element.getAttribute(name)))
  return { x: x ?? 0, y: y ?? 0, width: width ?? 0, height: height ?? 0 }
}

function pictureOf(element: Element): MixedSource | null {
  const name = element.getAttribute('data-picture')
  const [x, y, width, height] = numbersOf(element, 'data-box')
  if (name === null || x === undefined || y === undefined || width === undefined || height === undefined) return null
  const [top = 0, left = 0, bottom = 0, right = 0] = numbersOf(element, 'data-soft')
  return {
    source:
      element.getAttribute('data-kind') === 'url' ? { kind: 'url', url: name } : { kind: 'stream', streamId: name },
    box: { x, y, width, height },
    radius: Number(element.getAttribute('data-radius')),
    soft: [top, left, bottom, right],
    isFrozen: element.getAttribute('data-seen') !== 'live',
  }
}

const numbersOf = (element: Element, name: string): number[] =>
  (element.getAttribute(name) ?? '').split(' ').filter(Boolean).map(Number)
