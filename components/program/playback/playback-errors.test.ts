import { expect, it } from 'vitest'
import { mixedContent, sayFlvError, sayHlsError } from './playback-errors'

it.each([
  ['manifestLoadError', 'networkError', 404, 'the server answered HTTP 404'],
  ['manifestLoadError', 'networkError', 0, 'no answer, or its server blocks other sites'],
  ['manifestLoadTimeOut', 'networkError', undefined, 'no answer in time'],
  ['manifestParsingError', 'networkError', undefined, 'not an HLS playlist'],
  ['bufferAppendError', 'mediaError', undefined, 'Could not play the stream: bufferAppendError'],
])('HLS: %s (%s, %s)', (details, type, code, says) => {
  expect(sayHlsError({ type, details, ...(code === undefined ? {} : { response: { code } }) })).toContain(says)
})

it.each([
  ['NetworkError', 'HttpStatusCodeInvalid', 404, 'the server answered HTTP 404'],
  ['NetworkError', 'Exception', -1, 'no answer, or its server blocks other sites'],
  ['NetworkError', 'ConnectingTimeout', undefined, 'no answer in time'],
  ['MediaError', 'FormatUnsupported', undefined, 'not an FLV stream'],
  ['MediaError', 'CodecUnsupported', undefined, 'Could not play the stream: CodecUnsupported'],
])('HTTP-FLV: %s %s (%s)', (type, detail, code, says) => {
  expect(sayFlvError(type, detail, code)).toContain(says)
})

it.each([
  ['https:', 'http://a/b.flv', true],
  ['https:', 'https://a/b.flv', false],
  ['http:', 'http://a/b.flv', false],
])('a %s page and %s: refused by browsers %s', (page, url, refused) => {
  expect(mixedContent(page, url) !== null).toBe(refused)
})
