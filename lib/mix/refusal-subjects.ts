import { addressOf } from '@/lib/layout/address'
import { type LayoutDocument, sentOf } from '@/lib/layout/document'
import type { Source } from '@/lib/layout/input'
import type { ShowSettings } from '@/lib/layout/show'
import type { Subject } from '@/lib/protocol/request'
import { refusedParts } from '@/lib/zego/refused-parts'
import { StartMixBody } from '@/lib/zego/wire'

type Refused = Readonly<{
  code: number
  message: string
  body: unknown
  document: LayoutDocument
  settings: ShowSettings
  nameOf: (source: Source) => string
}>

/**
 * Finds the inputs and outputs that a refused StartMix is about, where that is certain. The body must have been built
 * from this document and these settings: its entries are in their order.
 */
export function refusalSubjects({ code, message, body, document, settings, nameOf }: Refused): Subject[] {
  const sent = StartMixBody.safeParse(body)
  if (!sent.success) return []
  const inputs = sentOf(document)
  return refusedParts(code, message, sent.data).flatMap(({ list, index }): Subject[] => {
    const input = list === 'MixInput' ? inputs[index] : undefined
    const output = list === 'MixOutput' ? settings.outputs[index] : undefined
    if (input) return [{ kind: 'input', id: input.id, name: nameOf(input.source) }]
    return output ? [{ kind: 'output', id: output.id, name: addressOf(output.destination) }] : []
  })
}
