/** Says why an input of this type is no place for a stream; null for one that is. */
export function noPlace(type: string): string | null {
  if (/^(colou?r|blank|colou?rbars)$/i.test(type)) return 'is a plain colour: choose it as the background'
  if (/^(gt|xaml|title|text)/i.test(type)) return 'is a title: write it as the label of an input'
  if (/^(image|photos|imagesequence)$/i.test(type)) {
    return 'is a picture on that computer: give its web address as background or watermark'
  }
  if (/^browser$/i.test(type)) return 'is a web page, which a mix cannot show'
  return /^audio/i.test(type) ? 'is sound alone: in a mix it comes with the streams' : null
}
