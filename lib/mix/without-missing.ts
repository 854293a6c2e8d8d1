import { apply } from '@/lib/layout/diff'
import { followingOf, type LayoutDocument, sentOf } from '@/lib/layout/document'
import { type FollowDeps, layOutAgain } from '@/lib/layout/templates/lay-out-again'
import { isOwn } from '@/lib/layout/templates/own-templates'
import { type Air, goneIn } from './missing'

/** Holds how a layout that follows something is laid out: on which frame, on which steps, by which own templates. */
export type Laying = Omit<FollowDeps, 'aspectOf'>

/**
 * Returns the layout without the inputs that ZEGOCLOUD would refuse the mix for: they join when they are there. Where
 * nobody else is left to mix it comes back as it is, since an empty mix is no way out.
 */
export const withoutMissing = (document: LayoutDocument, air: Air, laying: Laying): LayoutDocument =>
  withoutInputs(document, goneIn(document, air), laying)

/**
 * Leaves inputs out; where nobody else would be left the layout comes back as it is. One that follows something is laid
 * out without those whose places say that they leave, as the others are shaped now: nobody knows the sources here.
 */
export function withoutInputs(document: LayoutDocument, out: ReadonlySet<string>, laying: Laying): LayoutDocument {
  const inputs = sentOf(document)
  if (out.size === 0 || inputs.every(({ id }) => out.has(id))) return document
  const records = Object.fromEntries(Object.entries(document.records).filter(([id]) => !out.has(id)))
  const left = { ...document, records }
  const template = followingOf(document)?.template ?? ''
  const isKnown = !isOwn(template) || laying.own.some(({ id }) => id === template)
  if (!isKnown || inputs.every(({ id, leaving }) => !out.has(id) || leaving?.lost !== 'leave')) return left
  const shapes = new Map(inputs.map(({ source, width, height }) => [source, width / height]))
  return apply(left, layOutAgain(left, { ...laying, aspectOf: (source) => shapes.get(source) ?? 16 / 9 }))
}
