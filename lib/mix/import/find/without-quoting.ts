/** A string may stand in a string, as exports of exports have it, and no deeper. */
const MAX_LEVELS = 3

/**
 * Lists the readings of a text in which a body may stand: as it is written, and with the quoting taken off that a
 * language or a shell puts on JSON in a string. Each is read only where the one before holds no body.
 */
export function* withoutQuoting(text: string): Generator<string> {
  yield withoutBlocks(text)
  if (!text.includes('MixInput')) return
  // C#, Visual Basic and Windows' shells write "{ ""TaskId"": ""1"" }".
  if (text.includes('""MixInput')) yield joined(text).replaceAll('""', '"')
  // PowerShell writes "{ `"TaskId`": `"1`" }".
  if (text.includes('`"MixInput')) yield text.replace(/`(.)/gs, '$1')
  // Windows' command line writes ^"{ ^\^"TaskId^\^": ^\^"1^\^" }^".
  let plain = text.includes('^"') ? text.replace(/\^\r?\n?(.)/gs, '$1') : text
  // Java, C#, JavaScript, shells, and exports of Postman and browsers write "{ \"TaskId\": \"1\" }".
  for (let level = 0; level < MAX_LEVELS && /\\"MixInput/.test(plain); level++) {
    plain = joined(plain).replace(/\\(["'\\/nrt`])/g, (_, mark: string) => UNESCAPED[mark] ?? mark)
    yield plain
  }
}

/** Takes the three quotes off JSON that stands between them, where Java and Python want every backslash twice. */
function withoutBlocks(text: string): string {
  const [first = '', ...parts] = text.split('"""')
  const plain = [first]
  let isOpen = true
  for (const [index, part] of parts.entries()) {
    const isBlock: boolean = isOpen && index < parts.length - 1 && /^\s*\{/.test(part) && part.trimEnd().endsWith('}')
    if (isBlock) plain.push(part.replace(/\\([\\"])/g, '$1'), parts[index + 1] ?? '')
    else if (isOpen) plain.push('"""', part)
    isOpen = !isBlock
  }
  return plain.join('')
}

const UNESCAPED: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' }

/** Joins strings that a program adds up over its lines. */
const joined = (text: string): string => text.replace(/(?<!\\)"\s{0,200}(?:[+.&]|\\\r?\n)\s{0,200}[$@]{0,2}"/g, '')
