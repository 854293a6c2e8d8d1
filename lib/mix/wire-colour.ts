/** Turns `#rrggbb` into `0xRRGGBBAA`. ZEGOCLOUD supports no alpha, so AA is always 00 (contract 2.1). */
export const toColourHex = (colour: string): string => `0x${colour.slice(1).toUpperCase()}00`

/** Returns null for a value that is not such a colour. */
export const fromColourHex = (hex: string): string | null =>
  /^0x[0-9a-f]{8}$/i.test(hex) ? `#${hex.slice(2, 8).toLowerCase()}` : null

/** Turns `#rrggbb` into R + 256·G + 65536·B (contract 2.2). */
export function toColourNumber(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
  return (red ?? 0) + 256 * (green ?? 0) + 65_536 * (blue ?? 0)
}

/** Returns null for a value that is not such a colour. */
export function fromColourNumber(value: number): string | null {
  if (!Number.isInteger(value) || value < 0 || value > 0xff_ff_ff) return null
  const parts = [value & 0xff, (value >> 8) & 0xff, value >> 16]
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`
}

/** Turns opacity in percent into ZEGOCLOUD's transparency and back. 0 is opaque there (contract 2.2). */
export const invertPercent = (percent: number): number => 100 - percent
