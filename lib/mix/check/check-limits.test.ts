import fc from 'fast-check'
import { expect, it } from 'vitest'
import { LayoutDocument } from '@/lib/layout/document'
import { ShowSettings } from '@/lib/layout/show'
import { buildStartMix } from '@/lib/mix/start-mix'
import { arbitraryChecked } from '@/lib/mix/testing/arbitrary'
import { fixed } from '@/lib/mix/testing/fixed'
import { mended } from '@/lib/mix/testing/mended'
import { check, isError } from './check'

it('answers for whatever is stored, and every fix leaves something that can be stored', () => {
  fc.assert(
    fc.property(arbitraryChecked, (show) => {
      for (const issue of check(show)) {
        expect(issue.message).toMatch(/\.$/s)
        const after = fixed(show, issue)
        expect(LayoutDocument.safeParse(after.document).success).toBe(true)
        expect(ShowSettings.safeParse(after.settings).success).toBe(true)
      }
    }),
    { numRuns: 300 },
  )
})

const unique = (values: readonly unknown[]) => new Set(values).size === values.length
const id = /^[0-9A-Za-z~!@#$%^&*()_+=\-`;',.<>/\\]+$/

it('a layout that passes keeps every limit of the contract', () => {
  let passed = 0
  fc.assert(
    fc.property(arbitraryChecked, fc.boolean(), (random, mend) => {
      const show = mend ? mended(random) : random
      if (check(show).some(isError)) return
      passed++
      const { account } = show
      const body = buildStartMix({ ...show, sequence: 1 })
      const names = [...body.MixInput, ...body.MixOutput].map(({ StreamId, StreamUrl }) => StreamId ?? StreamUrl)
      expect(body.MixInput.length).toBeGreaterThan(0)
      expect(body.MixInput.length).toBeLessThanOrEqual(account.maxInputs)
      expect(body.MixOutput.length).toBeLessThanOrEqual(account.maxOutputs)
      expect(unique(names)).toBe(true)
      for (const { StreamId } of [...body.MixInput, ...body.MixOutput]) if (StreamId) expect(StreamId).toMatch(id)
      for (const { StreamUrl } of body.MixInput) if (StreamUrl) expect(StreamUrl).toMatch(/^rtmp:|\.flv/)
      for (const { StreamUrl } of body.MixOutput) if (StreamUrl) expect(StreamUrl).toMatch(/^rtmp:/)
      const [frame] = body.MixOutput
      for (const { RectInfo } of body.MixInput) {
        if (!RectInfo || !frame) continue
        expect(RectInfo.Left).toBeGreaterThanOrEqual(0)
        expect(RectInfo.Top).toBeGreaterThanOrEqual(0)
        expect(RectInfo.Right).toBeGreaterThan(RectInfo.Left)
        expect(RectInfo.Bottom).toBeGreaterThan(RectInfo.Top)
        expect(RectInfo.Right).toBeLessThanOrEqual(frame.Width)
        expect(RectInfo.Bottom).toBeLessThanOrEqual(frame.Height)
      }
      const seen = body.MixInput.some(({ RectInfo }) => RectInfo)
      for (const { Width, Height, VideoBitrate, Fps } of body.MixOutput) {
        for (const size of [Width, Height])
          expect(size <= 3000 && (seen ? size > 0 && size % 2 === 0 : true)).toBe(true)
        expect(VideoBitrate).toBeGreaterThan(0)
        expect(Fps > 0 && Fps <= account.maxFps).toBe(true)
      }
    }),
    { numRuns: 300, seed: 1 },
  )
  expect(passed).toBeGreaterThan(15)
})
