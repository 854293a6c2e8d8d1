import { type SVGProps, useEffect, useState, useSyncExternalStore } from 'react'
import { useLost } from './lost'

/**
 * Draws a picture from anywhere inside a drawing. One that cannot be fetched is left out, since browsers draw a broken
 * one there, until the connection is lost or comes back. It is not in the page as the server sends it: that it failed
 * would be told before anybody listens.
 */
export function SvgImage({ href, ...rest }: SVGProps<SVGImageElement> & { href: string }) {
  const [failed, setFailed] = useState<string | null>(null)
  const lost = useLost()
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is tried anew at each change of the connection
  useEffect(() => setFailed(null), [lost])
  const isListening = useSyncExternalStore(never, yes, no)
  return failed === href || !isListening ? null : <image {...rest} href={href} onError={() => setFailed(href)} />
}

const never = () => () => {}
const yes = () => true
const no = () => false
