import { type SVGProps, useState } from 'react'

/** A picture from anywhere inside a drawing. One that cannot be fetched is left out: browsers draw a broken one there. */
export function SvgImage({ href, ...rest }: SVGProps<SVGImageElement> & { href: string }) {
  const [failed, setFailed] = useState<string | null>(null)
  return failed === href ? null : <image {...rest} href={href} onError={() => setFailed(href)} />
}
