#!/usr/bin/env bash
# Chromium 156, driven by playwright-core 1.65.1. `captureStream()` of a media element gives tracks of its own where the
# element plays a file: an end of these ends nothing else. Where the element shows a MediaStream (`srcObject`) the tracks
# look like copies too: they are other objects than those of that stream, which `clone()` gives as well. Yet `stop()` of
# one ends the stream's own track, which a clone's does not. So who tidies up such a copy stops the camera, or what came
# from another peer, for all who show it.
#
# What it means for a desk that measures the sound of what it shows by a copy: of an element with a `srcObject` it owns
# none of the tracks, and ends none.
#
# It wants a Chromium: CHROMIUM_PATH, or Debian's chromium-headless-shell.
set -euo pipefail
export CHROMIUM_PATH=${CHROMIUM_PATH:-$(command -v chromium-headless-shell || command -v chromium)}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{ "private": true, "type": "module" }' > package.json
npm install --silent --no-audit --no-fund playwright-core@1.65.1

cat > try.mjs <<'JS'
import { chromium } from 'playwright-core'

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH, args: ['--no-sandbox'] })
const page = await browser.newPage()
await page.setContent('<canvas width="64" height="36"></canvas><video muted></video>')
const seen = await page.evaluate(async () => {
  const canvas = document.querySelector('canvas')
  const video = document.querySelector('video')
  const paint = setInterval(() => canvas.getContext('2d').fillRect(Math.random() * 64, 0, 4, 4), 20)
  const ticks = (count) => new Promise((resolve) => setTimeout(resolve, count * 100))
  const tell = (original, copy) => {
    const isSame = original === copy
    copy.stop()
    return `${isSame ? 'the same object' : 'another object'}; after its stop() the original is ${original.readyState}`
  }

  const stream = canvas.captureStream(25)
  video.srcObject = stream
  await video.play()
  await ticks(3)
  const ofClone = tell(stream.getVideoTracks()[0], stream.getVideoTracks()[0].clone())
  const ofStream = tell(stream.getVideoTracks()[0], video.captureStream().getVideoTracks()[0])

  const source = canvas.captureStream(25)
  const recorder = new MediaRecorder(source, { mimeType: 'video/webm' })
  const parts = []
  recorder.ondataavailable = ({ data }) => parts.push(data)
  recorder.start()
  await ticks(15)
  await new Promise((resolve) => {
    recorder.onstop = resolve
    recorder.stop()
  })
  video.srcObject = null
  video.src = URL.createObjectURL(new Blob(parts, { type: 'video/webm' }))
  video.loop = true
  await video.play()
  await ticks(3)
  video.captureStream().getVideoTracks()[0].stop()
  const before = video.currentTime
  await ticks(5)
  clearInterval(paint)
  const ofFile = `after stop() of the copy the file plays on: ${video.currentTime !== before}`
  return { ofClone, ofStream, ofFile }
})
console.log(`a clone of a track: ${seen.ofClone}`)
console.log(`an element that shows a stream: ${seen.ofStream}`)
console.log(`an element that plays a file: ${seen.ofFile}`)
await browser.close()
JS

seen=$(node try.mjs)
echo "$seen"
[ "$seen" = 'a clone of a track: another object; after its stop() the original is live
an element that shows a stream: another object; after its stop() the original is ended
an element that plays a file: after stop() of the copy the file plays on: true' ]
echo 'as described'
