import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

/** Returns the code of a bare page beside this file, as one script. */
export async function bundled(page: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(page, import.meta.url))],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    alias: { '@': fileURLToPath(new URL('../..', import.meta.url)) },
  })
  return outputFiles[0]?.text ?? ''
}
