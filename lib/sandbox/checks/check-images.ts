import { readUrl } from '@/lib/sandbox/wire/addresses'
import { Refusal } from '@/lib/sandbox/wire/answer'
import { OTHER_ENDING, TOO_MANY_BACKGROUNDS } from '@/lib/sandbox/wire/assumptions'
import { CODE } from '@/lib/sandbox/wire/codes'
import type { StartMix } from '@/lib/sandbox/wire/requests'

/** One AppId may ever use this many different addresses (contract 2.1). */
const MAX_BACKGROUNDS = 20

/** Says how strictly images are checked: CheckImageMode (contract 2.1). */
const CHECK = { strict: 0, form: 1, nothing: 2 } as const

/**
 * Checks background, watermark and placeholders as strictly as the request asks for.
 *
 * @throws {Refusal}
 */
export function checkImages(body: StartMix): void {
  const { WaterMark, CheckImageMode } = body
  if (WaterMark && !WaterMark.Image) throw new Refusal(CODE.watermarkEmpty, 'WaterMark.Image: is missing.')
  if (WaterMark && !WaterMark.RectInfo) throw new Refusal(CODE.watermark, 'WaterMark.RectInfo: is missing.')
  if (CheckImageMode === CHECK.nothing) return
  for (const { url, path } of imagesOf(body)) {
    if (isPreset(url)) continue
    const address = readUrl(url)
    if (!address || !/^https?:$/.test(address.protocol)) {
      throw new Refusal(CODE.imageProtocol, `${path}: must be http://…, https://… or preset-id://….`)
    }
    if (CheckImageMode === CHECK.strict && OTHER_ENDING.test(address.pathname)) {
      throw new Refusal(CODE.imageNotFetched, `${path}: must be a JPG or PNG: its path ends otherwise.`)
    }
  }
}

const imagesOf = ({ BackgroundImage, WaterMark, MixInput }: StartMix) => [
  ...(BackgroundImage === undefined ? [] : [{ url: BackgroundImage, path: 'BackgroundImage' }]),
  ...(WaterMark?.Image === undefined ? [] : [{ url: WaterMark.Image, path: 'WaterMark.Image' }]),
  ...MixInput.flatMap(({ Image }, index) => (Image ? [{ url: Image.Url, path: `MixInput[${index}].Image.Url` }] : [])),
]

const isPreset = (url: string): boolean => /^preset-id:\/\/[\x21-\x7e]+$/.test(url)

/**
 * Returns the AppId's backgrounds with this one among them.
 *
 * @throws {Refusal} for one too many
 */
export function withBackground(used: readonly string[], { BackgroundImage: url }: StartMix): string[] {
  if (!url || isPreset(url) || used.includes(url)) return [...used]
  if (used.length >= MAX_BACKGROUNDS) {
    throw new Refusal(TOO_MANY_BACKGROUNDS, `BackgroundImage: the AppId has used ${MAX_BACKGROUNDS} different ones.`)
  }
  return [...used, url]
}
