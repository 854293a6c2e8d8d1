import { describe, expect, it } from 'vitest'
import { findBodies, findBody } from './find-body'

const BODY = { TaskId: '1', MixInput: [{ StreamId: 'a' }] }
const WITH = (text: string) => ({ ...BODY, MixInput: [{ StreamId: 'a', Label: { Text: text } }] })
const JSON_WITH = (text: string) => `{"TaskId":"1","MixInput":[{"StreamId":"a","Label":{"Text":"${text}"}}]}`

it.each([
  ['C#', '$"{{\\"TaskId\\":\\"1\\",\\"MixInput\\":[{{\\"StreamId\\":\\"a\\"}}]}}"'],
  ['C# as it stands', '$@"{{""TaskId"":""1"",""MixInput"":[{{""StreamId"":""a""}}]}}"'],
  ['C# with a call', 'string.Format("{{\\"TaskId\\":\\"1\\",\\"MixInput\\":[{{\\"StreamId\\":\\"a\\"}}]}}", x)'],
  ['C# as it stands, with a call', 'string.Format(@"{{""TaskId"":""1"",""MixInput"":[{{""StreamId"":""a""}}]}}", x)'],
  ['Visual Basic', 'b = String.Format("{{""TaskId"":""1"",""MixInput"":[{{""StreamId"":""a""}}]}}", x)'],
  ['PowerShell', `Invoke-WebRequest -Body ('{{"TaskId":"1","MixInput":[{{"StreamId":"a"}}]}}' -f $x)`],
  [
    'PowerShell in double quotes',
    'Invoke-WebRequest -Body ("{{`"TaskId`":`"1`",`"MixInput`":[{{`"StreamId`":`"a`"}}]}}" -f $x)',
  ],
  ['Python', `f'{{"TaskId":"1","MixInput":[{{"StreamId":"a"}}]}}'`],
  ['Python with a call', `'{{"TaskId":"1","MixInput":[{{"StreamId":"a"}}]}}'.format(x)`],
])('the doubled braces of %s are read', (_, text) => {
  expect(findBody(text)).toEqual(BODY)
})

it.each([
  [
    'curl as browsers copy it',
    `curl 'https://a' --data-raw $'{\\n  "TaskId": "1",\\n  "MixInput": [{"StreamId":"a"}]\\n}'`,
  ],
  ['the inspector of Node', `{ data: '{\\n  "TaskId": "1",\\n  "MixInput": [{"StreamId":"a"}]\\n}' }`],
  ['JavaScript', `const b = '{"TaskId":"1",' +\n  '"MixInput":[{"StreamId":"a"}]}'`],
  ['PHP', `<?php $b = '{"TaskId":"1",' .\n  '"MixInput":[{"StreamId":"a"}]}';`],
  ['Python', `b = ('{"TaskId":"1",'\n  '"MixInput":[{"StreamId":"a"}]}')`],
  ['C', `const char *b = "{\\"TaskId\\":\\"1\\","\n  "\\"MixInput\\":[{\\"StreamId\\":\\"a\\"}]}";`],
  ['Ruby', `b = '{"TaskId":"1",' \\\n  '"MixInput":[{"StreamId":"a"}]}'`],
  ['Rust', `let b = "{\\"TaskId\\":\\"1\\",\\\n    \\"MixInput\\":[{\\"StreamId\\":\\"a\\"}]}";`],
  ['Go', 'b := `{`+"\\n"+`"TaskId":"1",`+"\\n"+`"MixInput":[{"StreamId":"a"}]}`'],
  ['C# as it stands', 'var b = @"{" + "\\n" + @"""TaskId"":""1"",""MixInput"":[{""StreamId"":""a""}]}";'],
  ['Java', 'sb.append("{\\"TaskId\\":\\"1\\",");\nsb.append("\\"MixInput\\":[{\\"StreamId\\":\\"a\\"}]}");'],
  ['Java with comments', 'b = "{\\"TaskId\\":\\"1\\"," // the task\n + "\\"MixInput\\":[{\\"StreamId\\":\\"a\\"}]}";'],
  [
    'JavaScript with comments',
    `b = '{"TaskId":"1",' + /* the "inputs" */ // are\n\n  '"MixInput":[{"StreamId":"a"}]}'`,
  ],
  ['Python with comments', `b = ('{"TaskId":"1",'  # the task\n  '"MixInput":[{"StreamId":"a"}]}')`],
  [
    'Java, appended with comments',
    'sb.append("{\\"TaskId\\":\\"1\\","); // the task\nsb.append("\\"MixInput\\":[{\\"StreamId\\":\\"a\\"}]}");',
  ],
  ['Java, added to', 'b = "{\\"TaskId\\":\\"1\\",";\nb += "\\"MixInput\\":[{\\"StreamId\\":\\"a\\"}]}";'],
  ['Python, added to', `b = '{"TaskId":"1",'\nb += '"MixInput":[{"StreamId":"a"}]}'\nlog += 'done'`],
  ['JavaScript, added to itself', `let b = '{"TaskId":"1",'\nb = b + '"MixInput":[{"StreamId":"a"}]}'`],
  ['PHP, added to', `<?php $b = '{"TaskId":"1",'; // the task\n$b .= '"MixInput":[{"StreamId":"a"}]}';`],
  ['Ruby, added to', `b = '{"TaskId":"1",'\nb << '"MixInput":[{"StreamId":"a"}]}'`],
  ['Visual Basic, added to', 'b = "{""TaskId"":""1"","\nb &= """MixInput"":[{""StreamId"":""a""}]}"'],
  ['C, added to', 'strcpy(b, "{\\"TaskId\\":\\"1\\",");\nstrcat(b, "\\"MixInput\\":[{\\"StreamId\\":\\"a\\"}]}");'],
  ['a stream of C++', 's << "{\\"TaskId\\":\\"1\\",";\ns << "\\"MixInput\\":[{\\"StreamId\\":\\"a\\"}]}";'],
  ['Go, written', 'b.WriteString(`{"TaskId":"1",`)\nb.WriteString(`"MixInput":[{"StreamId":"a"}]}`)'],
  ['Rust, pushed', 'b.push_str("{\\"TaskId\\":\\"1\\",");\nb.push_str("\\"MixInput\\":[{\\"StreamId\\":\\"a\\"}]}");'],
  ['a program that goes on with another text', `b = '{"TaskId":"1","MixInput":[{"StreamId":"a"}]}';\nlog += 'sent {';`],
  ['Visual Basic over lines', 'b = "{""TaskId"":""1""," & _\n  """MixInput"":[{""StreamId"":""a""}]}"'],
  [
    'Visual Basic with ends of lines',
    'b = "{" & vbCrLf & _\n  """TaskId"":""1""" & vbCrLf & ",""MixInput"":[{""StreamId"":""a""}]}"',
  ],
  ['PHP with ends of lines', `<?php $b = '{"TaskId":"1",' . PHP_EOL . '"MixInput":[{"StreamId":"a"}]}';`],
  ['Lua', `b = '{"TaskId":"1",' .. '"MixInput":[{"StreamId":"a"}]}'`],
  ['texts that are added up over lines', `{ TaskId: '1', MixInput: [{ StreamId: 'a' + // the camera\n '' }] }`],
  ['JSON with escaped quotes', JSON.stringify({ raw: JSON.stringify(BODY) }).replaceAll('\\"', '\\u0022')],
  ['texts that are added up', `{ TaskId: '1', MixInput: [{ StreamId: 'a' + '' }] }`],
])('a string of %s is read to its end', (_, text) => {
  expect(findBody(text)).toEqual(BODY)
})

it.each([
  ['bash', `curl -d '${JSON_WITH("Anna'\\''s")}' https://a`, "Anna's"],
  ['bash with double quotes', `curl -d '${JSON_WITH(`Anna'"'"'s`)}' https://a`, "Anna's"],
  ['bash for browsers', `curl --data-raw $'${JSON_WITH('Anna\\u0027s \\\\n')}'`, "Anna's \n"],
  ['PowerShell', `Invoke-RestMethod -Body '${JSON_WITH("Anna''s")}'`, "Anna's"],
  [
    'PowerShell as Chrome copies it',
    `Invoke-WebRequest -Body "${JSON_WITH('$([char]20250)').replaceAll('"', '`"')}"`,
    '会',
  ],
  ['PHP', `<?php $b = '${JSON_WITH('a\\nb')}';`, 'a\nb'],
  ['Python, raw', `b = r'${JSON_WITH('a\\nb')}'`, 'a\nb'],
  ['C# in three quotes', `var b = """\n${JSON_WITH('a\\\\b')}\n""";`, 'a\\b'],
  ['Kotlin in three quotes', `val b = """${JSON_WITH('a\\\\b')}"""`, 'a\\b'],
  ['Go in backticks', `b := \`${JSON_WITH('a\\\\b')}\``, 'a\\b'],
])('the text of a label keeps what it says in %s', (_, text, says) => {
  expect(findBody(text)).toEqual(WITH(says))
})

it.each([
  ['JavaScript', `send({ MixInput: ['\\u{1F600}'] })`, '😀'],
  ['Go', 'b := map[string]any{"MixInput": []any{"\\U0001F600"}}', '😀'],
  ['raw Python', `b = {'MixInput': [r'a\\nb']}`, 'a\\nb'],
  ['PHP', `<?php $b = ['MixInput' => ['a\\nb']];`, 'a\\nb'],
  ['C# as it stands', 'var b = new { MixInput = new[] { @"a\\nb""c" } };', 'a\\nb"c'],
  ['Go in backticks', 'b := map[string]any{"MixInput": []any{`a\\nb`}}', 'a\\nb'],
])('escapes are read as %s reads them', (_, text, says) => {
  expect(findBody(text)).toEqual({ MixInput: [says] })
})

describe('of several bodies', () => {
  const other = (id: string) => JSON.stringify({ TaskId: id, MixInput: [{ StreamId: 'b' }] })
  it.each([
    ['a line that is commented out', `// b = ${other('2')}\nb = ${JSON.stringify(BODY)}`, 0],
    ['a block that is commented out', `/* b = ${other('2')} */\nb = ${JSON.stringify(BODY)}`, 0],
    ['a string that is commented out', `# curl -d '${other('2')}'\ncurl -d '${JSON.stringify(BODY)}'`, 0],
    ['an empty one', `a = {"TaskId":"2","MixInput":[]}\nb = ${JSON.stringify(BODY)}`, 0],
    ['another', `a = ${JSON.stringify(BODY)}\nb = ${other('2')}\nc = ${other('3')}`, 2],
    ['the same again', `a = ${JSON.stringify(BODY)}\nb = ${JSON.stringify(BODY)}`, 0],
    ['comments that mention it', `${'// MixInput: the inputs\n'.repeat(30)}b = ${JSON.stringify(BODY)}`, 0],
  ])('%s is not taken', (_, text, others) => {
    expect(findBodies(text)).toEqual({ body: BODY, others })
  })
})

it('brackets in a text hide no body', () => {
  const body = { TaskId: '[{'.repeat(100), MixInput: [] }
  expect(findBody(`send(${JSON.stringify(body)})`)).toEqual(body)
})
