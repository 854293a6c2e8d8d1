#!/usr/bin/env bash
# mpegts.js 1.8.2 in Chromium 156. `destroy()` of a live HTTP-FLV player ends its connection only with the next bytes
# that arrive. Of a stream that is quiet at that moment the connection stays open, for as long as the server keeps it:
# the player's own loader waits for the next chunk before it gives up, and there is none. Six such players use up the
# connections that a browser makes to one server over HTTP/1.1, and a seventh stream never begins, though no player is
# left. Of a stream that goes on, `destroy()` ends the connection at once.
#
# What it means for a desk that plays sources: a source that hangs is the very one that is closed and tried again. A
# loader of one's own (`customLoader`) that aborts its fetch ends the connection.
#
# It wants a Chromium: CHROMIUM_PATH, or Debian's chromium-headless-shell.
set -euo pipefail
export CHROMIUM_PATH=${CHROMIUM_PATH:-$(command -v chromium-headless-shell || command -v chromium)}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{ "private": true, "type": "module" }' > package.json
npm install --silent --no-audit --no-fund mpegts.js@1.8.2 playwright-core@1.65.1

cat > try.mjs <<'JS'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { chromium } from 'playwright-core'

/** An FLV header, and tags of script data: a stream may begin with any number of them. */
const HEADER = Buffer.from('464c5601050000000900000000', 'hex')
const tag = () => {
  const body = Buffer.from('02000a6f6e4d65746144617461' + '0800000000' + '000009', 'hex')
  const head = Buffer.from([18, 0, 0, body.length, 0, 0, 0, 0, 0, 0, 0])
  const size = Buffer.alloc(4)
  size.writeUInt32BE(head.length + body.length)
  return Buffer.concat([head, body, size])
}

let open = 0
let served = 0
const server = createServer((request, response) => {
  if (request.url === '/') return response.setHeader('content-type', 'text/html').end('<video></video>')
  if (request.url === '/mpegts.js') return response.end(readFileSync('node_modules/mpegts.js/dist/mpegts.js'))
  if (!request.url.endsWith('.flv')) return response.writeHead(404).end()
  open += 1
  served += 1
  response.writeHead(200, { 'content-type': 'video/x-flv' })
  response.write(Buffer.concat([HEADER, tag()]))
  const goesOn = request.url === '/going.flv' ? setInterval(() => response.write(tag()), 50) : undefined
  request.socket.once('close', () => clearInterval(goesOn))
  response.once('close', () => (open -= 1))
})
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
const address = `http://127.0.0.1:${server.address().port}`

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH, args: ['--no-sandbox'] })
const page = await browser.newPage()
await page.goto(address)
await page.addScriptTag({ url: `${address}/mpegts.js` })
const playAndDestroy = (name) =>
  page.evaluate(async (name) => {
    mpegts.LoggingControl.enableAll = false
    const player = mpegts.createPlayer({ type: 'flv', isLive: true, url: `${location.origin}/${name}.flv` })
    player.attachMediaElement(document.querySelector('video'))
    player.load()
    await new Promise((resolve) => setTimeout(resolve, 500))
    player.destroy()
  }, name)

await playAndDestroy('going')
await pause(2000)
console.log(`a stream that goes on: ${open} of ${served} connections left`)
served = 0
for (let time = 0; time < 8; time++) await playAndDestroy('quiet')
await pause(2000)
console.log(`8 that are quiet: ${open} left, ${served} of 8 were asked for`)
await browser.close()
server.closeAllConnections()
server.close()
JS

seen=$(node try.mjs)
echo "$seen"
[ "$seen" = 'a stream that goes on: 0 of 1 connections left
8 that are quiet: 6 left, 6 of 8 were asked for' ]
echo 'as described'
