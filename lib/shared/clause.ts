/** Makes a sentence a part of another: without its full stop, and without its capital unless that is of a name. */
export const toClause = (sentence: string): string =>
  sentence.replace(/\.$/, '').replace(/^[A-Z](?=[a-z' ])/, (letter) => letter.toLowerCase())
