import { isObject } from '@/lib/layout/file'
import { MAX_FILE_BYTES } from '@/lib/shared/body-size'

/** The settings that an import reads: what is in a scene, and how large a source is, whatever its kind. */
const READ = ['items', 'custom_size', 'cx', 'cy', 'width', 'height', 'resolution', 'url', 'input', 'color']

/**
 * Reads a file that is too large to be sent. A scene collection of OBS is mostly settings of plug-ins, which no import
 * reads: without them it is small. Null for all other files.
 */
export async function slimText(file: File): Promise<string | null> {
  if (file.size > MAX_FILE_BYTES) return null
  try {
    const content: unknown = JSON.parse((await file.text()).replace(/^\uFEFF/, ''))
    if (!isObject(content) || !Array.isArray(content.sources)) return null
    const { name, version, resolution, scene_order, sources, groups } = content
    const kept = { name, version, resolution, scene_order, sources: slimSources(sources), groups: slimSources(groups) }
    return JSON.stringify(kept)
  } catch {
    return null
  }
}

const slimSources = (sources: unknown): unknown => (Array.isArray(sources) ? sources.map(slimSource) : sources)

function slimSource(source: unknown): unknown {
  if (!isObject(source)) return source
  const { id, name, uuid, canvas_uuid, settings, filters } = source
  return { id, name, uuid, canvas_uuid, settings: slimSettings(settings), filters: countOnly(filters) }
}

const slimSettings = (settings: unknown): unknown =>
  isObject(settings) ? Object.fromEntries(Object.entries(settings).filter(([key]) => READ.includes(key))) : settings

/** An import says how many filters it leaves out, and reads none. */
const countOnly = (filters: unknown): unknown => (Array.isArray(filters) ? filters.map(() => null) : filters)
