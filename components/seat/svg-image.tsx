import { type SVGProps, useState, useSyncExternalStore } from 'react'

/**
 * Draws a picture from anywhere inside a drawing. One that cannot be fetched is left out: browsers draw a broken one
 * there. It is not in the page as the server sends it: that it failed would be told before anybody listens.
 */
export function SvgImage({ href, ...rest }: SVGProps<SVGImageElement> & { href: string }) {
  const [failed, setFailed] = useState<string | null>(null)
  const isListening = useSyncExternalStore(never, yes, no)
  return failed === href || !isListening ? null : <image {...rest} href={href} onError={() => setFailed(href)} />
}

const never = () => () => {}
const yes = () => true
const no = () => false
