/** Names the desk's colours that the canvas needs; preview alone is green, warnings alone are amber. */
export const INK = {
  backdrop: '#0b0c0f',
  veil: 'rgba(11, 12, 15, 0.66)',
  mat: 'rgba(11, 12, 15, 0.78)',
  preview: '#2fbf71',
  accent: '#7aa2ff',
  accentFill: 'rgba(122, 162, 255, 0.14)',
  onAccent: '#08112a',
  handle: '#ffffff',
  guide: '#ff5ad1',
  warning: '#f2b134',
  text: '#eceef2',
  tag: 'rgba(0, 0, 0, 0.6)',
  hatch: 'rgba(236, 238, 242, 0.22)',
  missing: '#1b1e25',
  outline: 'rgba(236, 238, 242, 0.55)',
} as const

const FAMILY = '"Inter Variable", Inter, system-ui, "Segoe UI", Roboto, sans-serif'

export const TAG_FONT = `500 11px ${FAMILY}`
export const BUBBLE_FONT = `600 11px ${FAMILY}`
