import { playShows } from '/work/main/lib/server/take/testing/model/play'
const t = Date.now()
try { console.log(await playShows({ steps: Number(process.argv[3] ?? 3000), seed: Number(process.argv[2]), shortens: false }), 'ok') } catch (e) { console.log(String((e as Error).message).slice(0, 4000)); console.log(String((e as Error).cause).slice(0, 1500)) }
console.log((Date.now() - t) / 1000)
process.exit(0)
