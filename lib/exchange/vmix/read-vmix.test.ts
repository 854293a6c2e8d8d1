import { describe, expect, it, vi } from 'vitest'
import { matrixOfApi } from './read-layers'
import { isXml, readVmix } from './read-vmix'

// It is as it is, and counted.
vi.mock('./read-layers', { spy: true })

const FULL_HD = { width: 1920, height: 1080 }

function placesIn(text: string, frame = FULL_HD): Record<string, string[]> {
  return Object.fromEntries(
    readVmix(text, frame).scenes.map(({ name, places }) => [
      name,
      places.map((place) => {
        const { x, y, width, height } = place.rect
        return `${place.name} ${x} ${y} ${width} ${height}${place.isHidden ? ', hidden' : ''}`
      }),
    ]),
  )
}
const lossesIn = (text: string) => readVmix(text, FULL_HD).lost.map(({ path, message }) => `${path}: ${message}`)

const state = (overlays: string, base = 'Colour') => `<?xml version="1.0"?>
<vmix><version>27.0.0.49</version><inputs>
<input key="k1" number="1" type="${base}" title="Both" state="Paused">${overlays}</input>
<input key="k2" number="2" type="Capture" title="Host &amp; guest" state="Running"></input>
<input key="k3" number="3" type="Call" title="Ben" />
<input key="k4" number="4" type="GT" title="Name" />
</inputs><overlays><overlay number="1">3</overlay></overlays></vmix>`

describe('the state that the API gives', () => {
  it.each([
    {
      why: 'a small one at the lower left',
      position: 'panX="-0.562" panY="-0.8" zoomX="0.2" zoomY="0.2"',
      place: '228 864 384 216',
    },
    { why: 'without anything it is the whole frame', position: '', place: '0 0 1920 1080' },
    { why: 'up is positive', position: 'panY="0.5" zoomX="0.5" zoomY="0.5"', place: '480 0 960 540' },
  ])('$why', ({ position, place }) => {
    const text = state(`<overlay index="0" key="k3"><position ${position} /></overlay>`)
    expect(placesIn(text)).toEqual({ Both: [`Ben ${place}`] })
  })

  it('lists layers by their index, above the input itself', () => {
    const text = state('<overlay index="5" key="k2"/><overlay index="0" key="k3"/>', 'Video')
    expect(placesIn(text)).toEqual({
      Both: ['Both 0 0 1920 1080', 'Ben 0 0 1920 1080', 'Host & guest 0 0 1920 1080'],
    })
  })

  it('tells the size of its frame where a layer has pixels', () => {
    const position = 'panX="0" panY="0" zoomX="0.5" zoomY="0.5" x="320" y="180" width="640" height="360"'
    const text = state(`<overlay index="0" key="k3"><position ${position} /></overlay>`)
    expect(readVmix(text, FULL_HD).scenes[0]?.frame).toEqual({ width: 1280, height: 720 })
    expect(placesIn(text)).toEqual({ Both: ['Ben 320 180 640 360'] })
  })

  it('counts pixels where a layer has nothing else, also beside one that covers the frame', () => {
    const small = '<overlay index="1" key="k2"><position x="1400" y="60" width="480" height="270"/></overlay>'
    const whole = '<overlay index="0" key="k3"><position x="0" y="0" width="1920" height="1080"/></overlay>'
    expect(placesIn(state(small))).toEqual({ Both: ['Host & guest 1400 60 480 270'] })
    expect(readVmix(state(small), FULL_HD).isFrameUnknown).toBe(true)
    const both = readVmix(state(whole + small), { width: 1280, height: 720 })
    expect([both.frame, both.isFrameUnknown]).toEqual([FULL_HD, false])
    expect(placesIn(state(whole + small))).toEqual({ Both: ['Ben 0 0 1920 1080', 'Host & guest 1400 60 480 270'] })
  })

  it('says which input is not there', () => {
    const text = state('<overlay index="0" key="gone"/><overlay index="1" key="k3"/>')
    expect(placesIn(text)).toEqual({ Both: ['Ben 0 0 1920 1080'] })
    expect(lossesIn(text)).toContain('Both › gone: is an input that is not in the file')
  })

  it('crops, and says where that is lost', () => {
    const even = state('<overlay index="0" key="k3"><crop X1="0.25" Y1="0" X2="0.75" Y2="1" /></overlay>')
    const odd = state('<overlay index="0" key="k3"><crop X1="0.5" X2="1" /></overlay>')
    expect(placesIn(even)).toEqual({ Both: ['Ben 480 0 960 1080'] })
    expect(placesIn(odd)).toEqual({ Both: ['Ben 960 0 960 1080'] })
    expect(lossesIn(even)).not.toContain('Both › Ben: is cropped in vMix: here the middle of its picture shows')
    expect(lossesIn(odd)).toContain('Both › Ben: is cropped in vMix: here the middle of its picture shows')
  })

  it('leaves out what is no stream, and says so', () => {
    const text = state('<overlay index="0" key="k4"/><overlay index="1" key="k3"/>')
    expect(placesIn(text)).toEqual({ Both: ['Ben 0 0 1920 1080'] })
    expect(lossesIn(text)).toEqual([
      'Both › Both: is a plain colour: choose it as the background',
      'Both › Name: is a title: write it as the label of an input',
    ])
  })
})

describe('a file with very many layers', () => {
  const layers = (count: number, key: string) => `<overlay key="${key}"/>`.repeat(count)
  const input = (key: string, content: string) => `<input key="${key}" title="${key}" type="Call">${content}</input>`
  const vmix = (...inputs: string[]) => `<vmix><inputs>${inputs.join('')}</inputs></vmix>`

  it('is read once, however many of them show an input that has as many', () => {
    const text = vmix(input('a', layers(100, 'b')), input('b', layers(100, 'b')))
    vi.mocked(matrixOfApi).mockClear()
    expect(readVmix(text, FULL_HD).scenes.map(({ places }) => places.length)).toEqual([101, 101])
    expect(vi.mocked(matrixOfApi).mock.calls.length).toBeLessThan(500)
  })

  it('is refused where they are too many', () => {
    const text = vmix(input('a', layers(10_000, 'c')), input('b', layers(10_000, 'c')), input('c', ''))
    expect(() => readVmix(text, FULL_HD)).toThrow('The import has more than 20000 layers.')
  })
})

const matrix = (fields: string) => `<MatrixPosition><Hidden>false</Hidden>${fields}</MatrixPosition>`
const array = (...matrices: string[]) =>
  `<?xml version="1.0" encoding="utf-16"?><ArrayOfMatrixPosition xmlns:xsd="x">${matrices.join('')}</ArrayOfMatrixPosition>`
const HALF = '<ZoomX>0.5</ZoomX><ZoomY>0.5</ZoomY><PanX>-0.5</PanX><PanY>0.5</PanY>'

describe('files', () => {
  it('a preset holds positions as escaped XML, the first for the input itself', () => {
    const escaped = array(matrix(''), matrix(`<MultiplyPosition>${HALF}</MultiplyPosition>`), matrix(HALF))
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('"', '&quot;')
    const preset = `<XML><Version>4</Version><Input Type="Colour" Title="Both" Key="a" Overlay0="b" Overlay1="c" Positions="${escaped}">x</Input><Input Type="Capture" Title="Host" Key="b" /><Input Type="Call" Title="Ben" Key="c" /></XML>`
    expect(placesIn(preset)).toEqual({ Both: ['Host 0 0 960 540', 'Ben 0 0 960 540'] })
  })

  it('a preset may lack the position of a layer, or its input', () => {
    const preset = `<XML><Input Type="Colour" Title="Both" Key="a" Overlay0="b" Overlay3="gone" /><Input Type="Capture" Title="Host" Key="b" /></XML>`
    expect(placesIn(preset)).toEqual({ Both: ['Host 0 0 1920 1080'] })
    expect(lossesIn(preset)).toContain('Both › gone: is an input that is not in the file')
  })

  it('a layout holds layers alone', () => {
    const clipped = `<Clipping><float>0.25</float><float>0</float><float>0.75</float><float>1</float></Clipping>`
    const text = array(matrix(''), matrix(HALF + clipped), matrix('<Mirror>true</Mirror>').replace('false', 'true'))
    expect(placesIn(text)).toEqual({
      'vMix layout': ['Layer 1 0 0 1920 1080', 'Layer 2 240 0 480 540', 'Layer 3 0 0 1920 1080, hidden'],
    })
    expect(lossesIn(text)).toEqual(['vMix layout › Layer 3: is mirrored in vMix, and is not here'])
  })
})

it.each([
  { what: 'a page', text: '<html><body><p>x</body></html>', says: 'not well formed' },
  { what: 'another XML', text: '<rss><channel/></rss>', says: 'neither the state nor a preset of vMix' },
  { what: 'inputs without layers', text: state(''), says: 'no input of vMix with layers' },
  {
    what: 'a layer of text',
    text: state('<overlay index="0" key="k3"><position panX="left"/></overlay>'),
    says: 'panX',
  },
  { what: 'entities of its own', text: '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', says: 'not well formed' },
  { what: 'very deep nesting', text: `${'<a>'.repeat(9999)}${'</a>'.repeat(9999)}`, says: 'not well formed' },
])('$what is refused: $says', ({ text, says }) => {
  expect(isXml(text)).toBe(true)
  expect(() => readVmix(text, FULL_HD)).toThrow(says)
})
