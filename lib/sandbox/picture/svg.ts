/**
 * Matches characters that XML cannot hold, even escaped: control characters, halves of surrogate pairs, two
 * non-characters.
 */
const NOT_XML = /\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Makes any text safe as XML text and as an attribute's value. */
export const escapeXml = (text: string): string =>
  text.replace(NOT_XML, '').replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '')

type Size = Readonly<{ width: number; height: number }>

/** Makes a whole picture, ready for an <img>. Where its shape is not the view's, it is filled and cropped. */
export function svgPicture(size: Size, view: Size, content: string): string {
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}"` +
    ` viewBox="0 0 ${view.width} ${view.height}" preserveAspectRatio="xMidYMid slice"` +
    ` font-family="Inter, system-ui, 'Segoe UI', Roboto, sans-serif">${content}</svg>`
  )
}

/** The headers keep scripts from running in it, whoever opens it. */
export const svgResponse = (svg: string): Response =>
  new Response(svg, {
    headers: {
      'content-type': 'image/svg+xml; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
      'x-content-type-options': 'nosniff',
    },
  })
