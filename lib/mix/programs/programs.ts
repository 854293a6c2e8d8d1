import { toCurl } from './curl'
import { toGo } from './go'
import { toJava } from './java'
import { toNode } from './node'
import { toPhp } from './php'
import type { WriteProgram } from './program'
import { toPython } from './python'

export type Language = 'curl' | 'go' | 'python' | 'java' | 'php' | 'node'

/** `fileName` is the name in the run command on the program's first line. */
export const PROGRAMS: Readonly<Record<Language, { label: string; fileName: string; write: WriteProgram }>> = {
  curl: { label: 'curl', fileName: 'start-mix.sh', write: toCurl },
  go: { label: 'Go', fileName: 'start_mix.go', write: toGo },
  python: { label: 'Python', fileName: 'start_mix.py', write: toPython },
  java: { label: 'Java', fileName: 'StartMix.java', write: toJava },
  php: { label: 'PHP', fileName: 'start-mix.php', write: toPhp },
  node: { label: 'Node.js', fileName: 'start-mix.mjs', write: toNode },
}
