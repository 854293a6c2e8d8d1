/** Holds one element of XML. `text` is what stands directly in it. */
export type Element = Readonly<{
  name: string
  attributes: Readonly<Record<string, string>>
  children: readonly Element[]
  text: string
}>

type Open = { name: string; attributes: Record<string, string>; children: Open[]; text: string }

/** Matches a comment, a declaration, CDATA, a closing tag, an opening one or text, from a given place on. */
const PIECE =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<\/([^\s>]+)\s*>|<([^\s/>!?]+)((?:\s+[^\s=/>]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|([^<]+)/y

const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

/** No file of vMix is nested deeper. */
const MAX_DEPTH = 64

/**
 * Reads XML as programs write it: elements, attributes and text. Null where it is not well formed, or declares entities
 * of its own, which no such file does.
 */
export function parseXml(source: string): Element | null {
  const root: Open = { name: '', attributes: {}, children: [], text: '' }
  const stack = [root]
  const text = source.replace(/^\uFEFF/, '')
  for (PIECE.lastIndex = 0; PIECE.lastIndex < text.length; ) {
    const piece = PIECE.exec(text)
    const around = stack.at(-1)
    if (!piece || !around) return null
    const [, raw, closes, opens, attributes = '', isAlone, words] = piece
    if (raw !== undefined) around.text += raw
    else if (words !== undefined) around.text += unescaped(words)
    else if (closes !== undefined) {
      if (closes !== around.name || stack.length === 1) return null
      stack.pop()
    } else if (opens !== undefined) {
      const element = { name: opens, attributes: attributesOf(attributes), children: [], text: '' }
      around.children.push(element)
      if (!isAlone) stack.push(element)
      if (stack.length > MAX_DEPTH) return null
    }
  }
  const [first, ...others] = root.children
  return stack.length === 1 && first && others.length === 0 && root.text.trim() === '' ? first : null
}

const attributesOf = (source: string): Record<string, string> =>
  Object.fromEntries(
    [...source.matchAll(ATTRIBUTE)].map(([, name = '', double, single]) => [name, unescaped(double ?? single ?? '')]),
  )

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

const unescaped = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(lt|gt|amp|quot|apos));/gi, (whole, decimal, hex, name) => {
    if (name) return ENTITIES[String(name).toLowerCase()] ?? whole
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })

/** Returns the first child of this name; names differ in case between vMix's formats. */
export const childOf = (element: Element | undefined, name: string): Element | undefined =>
  element?.children.find((child) => child.name.toLowerCase() === name.toLowerCase())

export const childrenOf = (element: Element | undefined, name: string): readonly Element[] =>
  element?.children.filter((child) => child.name.toLowerCase() === name.toLowerCase()) ?? []
