import { PLAIN_OUTPUT } from '@/lib/layout/output'
import { PLAIN_SETTINGS, type ShowSettings } from '@/lib/layout/show'

/**
 * Makes settings that can go on air as soon as the show has an input: 720p for an account with the default limits
 * (contract 2.3).
 */
export function newSettings(newId: () => string): ShowSettings {
  return {
    roomId: '',
    taskId: newId(),
    userId: newId(),
    ...PLAIN_SETTINGS,
    outputs: [
      {
        ...PLAIN_OUTPUT,
        id: newId(),
        destination: { kind: 'stream', streamId: freshStreamId(newId) },
        width: 1280,
        height: 720,
        videoBitrate: 1_500_000,
        fps: 15,
      },
    ],
  }
}

/**
 * Copies settings for another task. Two shows on air must share neither task, user nor output stream. URLs stay as they
 * are.
 */
export function copySettings(settings: ShowSettings, newId: () => string): ShowSettings {
  return {
    ...settings,
    taskId: newId(),
    userId: newId(),
    outputs: settings.outputs.map((output) =>
      output.destination.kind === 'stream'
        ? { ...output, destination: { kind: 'stream', streamId: freshStreamId(newId) } }
        : output,
    ),
  }
}

export const freshStreamId = (newId: () => string) => `program-${newId()}`
