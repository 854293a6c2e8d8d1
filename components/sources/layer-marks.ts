import type { Input } from '@/lib/layout/input'

/** Notes in a few words what is unusual about an input, for the list of layers. */
export function layerMarks({ source, content, volume, placed, locked }: Input): string {
  const sound = content === 'video' ? 'no sound' : volume === 0 ? 'muted' : volume === 100 ? null : `${volume} %`
  return [
    locked ? 'locked' : null,
    source.kind === 'url' ? 'URL' : null,
    placed && content === 'audio' ? 'no picture' : null,
    sound,
  ]
    .filter((mark) => mark !== null)
    .join(' · ')
}
