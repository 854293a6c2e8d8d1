import mpegts from 'mpegts.js'
import type { Rect, Size } from '@/lib/geometry/rect'

/** Says what the bare page plays, and where on its canvas: a picture without a place is played and not painted. */
export type BarePictures = Readonly<{ pane: Size; pictures: readonly Readonly<{ url: string; at: Rect | null }>[] }>

declare global {
  interface Window {
    pictures: BarePictures
  }
}

// The baseline paints each picture as it comes, into its place on one canvas, and does nothing else.
const { pane, pictures } = window.pictures
const canvas = document.createElement('canvas')
canvas.width = pane.width
canvas.height = pane.height
document.body.append(canvas)
const context = canvas.getContext('2d')
mpegts.LoggingControl.enableAll = false

for (const { url, at } of pictures) {
  const video = document.createElement('video')
  video.muted = true
  const player = mpegts.createPlayer({ type: 'flv', isLive: true, url }, { enableStashBuffer: false, lazyLoad: false })
  player.attachMediaElement(video)
  player.load()
  void player.play()
  const paint = () => {
    video.requestVideoFrameCallback(paint)
    if (at) context?.drawImage(video, at.x, at.y, at.width, at.height)
  }
  video.requestVideoFrameCallback(paint)
}
