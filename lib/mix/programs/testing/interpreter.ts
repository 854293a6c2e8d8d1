import { spawn } from 'node:child_process'
import { accessSync, constants, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { type Language, PROGRAMS } from '../programs'

const COMMANDS: Readonly<Record<Language, { needs: readonly string[]; command: readonly [string, ...string[]] }>> = {
  curl: { needs: ['bash', 'curl', 'openssl'], command: ['bash'] },
  go: { needs: ['go'], command: ['go', 'run'] },
  python: { needs: ['python3'], command: ['python3'] },
  java: { needs: ['java', 'javac'], command: ['java'] },
  php: { needs: ['php'], command: ['php'] },
  node: { needs: ['node'], command: ['node'] },
}

/** An interpreter needs this part of our environment to start. */
export type Surroundings = Readonly<{ PATH: string; HOME: string }>

export const isInstalled = (language: Language, { PATH }: Surroundings): boolean =>
  COMMANDS[language].needs.every((command) => isOnPath(command, PATH))

const isOnPath = (command: string, path: string): boolean =>
  path.split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, command), constants.X_OK)
      return true
    } catch {
      return false
    }
  })

export type Ended = { code: number | null; output: string; errors: string }

/** Runs the program in a folder of its own. */
export async function run(
  language: Language,
  program: string,
  { serverSecret, ...surroundings }: Surroundings & { serverSecret: string | null },
): Promise<Ended> {
  const folder = mkdtempSync(join(tmpdir(), 'mixdesk-program-'))
  try {
    const file = join(folder, PROGRAMS[language].fileName)
    writeFileSync(file, program)
    const [command, ...flags] = COMMANDS[language].command
    const child = spawn(command, [...flags, file], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        NODE_ENV: 'test',
        ...surroundings,
        LC_ALL: 'C',
        GOCACHE: join(tmpdir(), 'mixdesk-go-cache'),
        GOFLAGS: '-mod=mod',
        GOPROXY: 'off',
        GOTOOLCHAIN: 'local',
        ...(serverSecret === null ? {} : { ZEGO_SERVER_SECRET: serverSecret }),
      },
    })
    const ended = new Promise<number | null>((tell, fail) => child.once('error', fail).once('close', tell))
    const [output, errors, code] = await Promise.all([text(child.stdout), text(child.stderr), ended])
    return { code, output, errors }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
