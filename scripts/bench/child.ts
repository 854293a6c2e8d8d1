import { spawn } from 'node:child_process'
import type { Readable } from 'node:stream'

/**
 * Starts a script of the benches in a process of its own. However the bench ends, that process ends too: left running,
 * it would hold the bench's output open.
 */
export function startChild(args: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  const child = spawn(process.execPath, args, {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, ...environment },
  })
  process.once('exit', () => child.kill())
  return child
}

/** Resolves with the next text that a process prints. */
export const nextText = ({ stdout }: Readonly<{ stdout: Readable }>): Promise<string> =>
  new Promise((resolve) => stdout.once('data', (chunk) => resolve(String(chunk).trim())))
