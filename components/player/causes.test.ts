import { expect, it } from 'vitest'
import { CAUSES, causeOfStatus, isMixed } from './causes'
import { causeOfFlv } from './flv-causes'
import { causeOfHls } from './hls-causes'

const H265 =
  "Failed to execute 'addSourceBuffer': The type provided ('video/mp4;codecs=hvc1.1.6.L60.90') is unsupported."
const MP3 = "Failed to execute 'addSourceBuffer': The type provided ('audio/mp4;codecs=ac-3') is unsupported."

it.each([
  ['HTTP 404', causeOfStatus(404), 'it is not there yet', 'soon'],
  ['HTTP 410', causeOfStatus(410), 'it is not there yet', 'soon'],
  ['HTTP 401', causeOfStatus(401), 'HTTP 401', 'slowly'],
  ['HTTP 403', causeOfStatus(403), 'HTTP 403', 'slowly'],
  ['HTTP 503', causeOfStatus(503), 'HTTP 503', 'soon'],
  ['H.265 in FLV', causeOfFlv('MediaMSEError', H265), 'H.265', 'slowly'],
  ['sound of another codec in FLV', causeOfFlv('MediaMSEError', MP3), 'its codec', 'slowly'],
  ['an FLV of a codec of its own', causeOfFlv('CodecUnsupported', 'Flv: Unsupported codec'), 'its codec', 'slowly'],
  ['half an FLV', causeOfFlv('FormatError', 'Non-FLV'), 'not an FLV', 'slowly'],
  ['an FLV that the browser cannot append', causeOfFlv('MediaMSEError', 'SourceBuffer is full'), 'go on', 'soon'],
])('%s is said and tried again as it may help', (_, cause, because, again) => {
  expect(cause?.because).toContain(because)
  expect(cause?.again).toBe(again)
})

const hls = { details: '', type: 'networkError', status: 0, text: '', codec: '' }

it.each([
  ['a playlist of nothing', { ...hls, details: 'manifestParsingError' }, CAUSES.empty],
  ['a web page', { ...hls, details: 'manifestParsingError', text: ' <!DOCTYPE html><p>Hi' }, CAUSES.webPage],
  ['a text', { ...hls, details: 'manifestParsingError', text: 'hello' }, CAUSES.notHls],
  ['H.265 by its type', { ...hls, details: 'bufferAddCodecError', codec: 'video/mp4;codecs=hvc1.1' }, CAUSES.codecH265],
  ['a codec that is not named', { ...hls, details: 'bufferAddCodecError' }, CAUSES.codec],
  ['a master playlist of codecs', { ...hls, details: 'manifestIncompatibleCodecsError' }, CAUSES.codec],
  ['a playlist without segments', { ...hls, details: 'levelEmptyError' }, CAUSES.nothingYet],
  ['no answer in time', { ...hls, details: 'manifestLoadTimeOut' }, CAUSES.noAnswer],
  ['a segment that is not there', { ...hls, details: 'fragLoadError', status: 404 }, CAUSES.part],
  ['numbers that go back', { ...hls, details: 'levelParsingError', status: 200 }, CAUSES.anew],
  ['a broken buffer', { ...hls, details: 'bufferAppendError', type: 'mediaError' }, CAUSES.stuck],
  ['no answer at all: the browser tells no more', { ...hls, details: 'manifestLoadError' }, null],
])('HLS: %s', (_, error, cause) => {
  expect(causeOfHls(error)).toEqual(cause)
})

it.each([
  ['https:', 'http://a.example/b.flv', true],
  ['https:', 'https://a.example/b.flv', false],
  ['http:', 'http://a.example/b.flv', false],
  ['https:', 'http://127.0.0.1:8080/b.flv', false],
  ['https:', 'http://localhost.example/b.flv', true],
])('a page over %s and %s: refused by browsers %s', (page, url, refused) => {
  expect(isMixed(page, url)).toBe(refused)
})
