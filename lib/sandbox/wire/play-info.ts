import type { StartMix } from './requests'

/** Says where each output can be watched (contract 2.4): at a CDN that does not exist, or nowhere without an origin. */
export const toPlayInfo = ({ MixOutput }: StartMix, playOrigin: string | null) =>
  MixOutput.map(({ StreamId }) => {
    const base = playOrigin === null || !StreamId ? null : new URL(`live/${encodeURIComponent(StreamId)}`, playOrigin)
    return {
      StreamId: StreamId ?? '',
      RTMP: base ? `rtmp://${base.host}${base.pathname}` : '',
      HLS: base ? `${base.href}.m3u8` : '',
      FLV: base ? `${base.href}.flv` : '',
      Status: 0,
      UserName: '',
    }
  })
