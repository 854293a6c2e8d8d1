import { createElement, type ReactNode, type SVGProps } from 'react'

type Data = Readonly<{ node: readonly (readonly [tag: string, attributes: Readonly<Record<string, string>>])[] }>
type IconProps = SVGProps<SVGSVGElement> & { size?: number }

/**
 * Stands in for `createLucideIcon` of lucide-react (next.config.mjs), which keeps ways to style icons that the desk
 * never asks for. The shapes of an icon are made once: React then leaves them alone whenever a button is drawn anew.
 */
export default function createPlainIcon({ node }: Data) {
  const shapes = node.map(([tag, attributes]) => createElement(tag, attributes))
  return (props: IconProps) => svgOf(props, shapes)
}

const svgOf = ({ size = 24, ...rest }: IconProps, shapes: ReactNode) => (
  <svg
    aria-hidden
    viewBox="0 0 24 24"
    width={size}
    height={size}
    fill="none"
    stroke="currentColor"
    strokeWidth={2}
    strokeLinecap="round"
    strokeLinejoin="round"
    {...rest}
  >
    {shapes}
  </svg>
)
