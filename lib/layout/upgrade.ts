import { DOCUMENT_VERSION } from './document'

type Stored = Readonly<Record<string, unknown>>

/** Each step makes a document of its version one of the next. */
const STEPS: Readonly<Record<number, (document: Stored) => Stored>> = {
  // Version 2 adds fields to inputs and backgrounds, all with defaults that the schema fills in, and the watermark.
  1: (document) => ({ ...document, version: 2 }),
}

/**
 * Reads a stored document of any version as one of today's, for `LayoutDocument` to read. What is not a document, or is
 * newer than this Mixdesk, comes back as it is: the schema says what is wrong with it.
 */
export function upgradeDocument(document: unknown): unknown {
  if (typeof document !== 'object' || document === null || !('version' in document)) return document
  let upgraded: Stored = { ...document }
  while (upgraded.version !== DOCUMENT_VERSION) {
    const step = typeof upgraded.version === 'number' ? STEPS[upgraded.version] : undefined
    if (!step) return document
    upgraded = step(upgraded)
  }
  return upgraded
}
