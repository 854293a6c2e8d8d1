import { expect, it } from 'vitest'
import { longNumber } from '@/lib/mix/import/long-number'
import { toJsonText } from '@/lib/mix/programs/json-text'
import { findBody } from './find-body'

const INPUT = { StreamId: 'stream1', RectInfo: { Top: 70, Left: 100, Bottom: 160, Right: 260 } }
const SMALL = { TaskId: '123', MixInput: [INPUT], MixOutput: [] }

const JSON_TEXT = JSON.stringify(SMALL)
const ESCAPED = JSON.stringify(JSON_TEXT)
const DOUBLED = `"${JSON_TEXT.replaceAll('"', '""')}"`
const LINES = toJsonText(SMALL)
  .split('\n')
  .map((line) => JSON.stringify(`${line}\n`))
const RECT = '"Top": 70, "Left": 100, "Bottom": 160, "Right": 260'
const ASSIGNED = 'Top = 70, Left = 100, Bottom = 160, Right = 260'

it.each([
  ['Java', `String body = ${ESCAPED};`],
  ['Java over many lines', `String body = ${LINES.join('\n    + ')};`],
  ['C#', `var body = ${ESCAPED};`],
  ['C# as it stands', `var body = @${DOUBLED};`],
  ['C# in three quotes', `var body = """\n${toJsonText(SMALL)}\n""";`],
  ['Visual Basic', `Dim body As String = ${DOUBLED}`],
  ['an export of Postman', JSON.stringify({ item: [{ request: { body: { mode: 'raw', raw: toJsonText(SMALL) } } }] })],
  ['an export of an export', JSON.stringify({ file: JSON.stringify({ raw: JSON_TEXT }) })],
  ['curl on Windows', `curl "https://rtc-api.zego.im/" -H "Content-Type: application/json" -d ${ESCAPED}`],
  [
    'curl as browsers copy it for Windows',
    `curl ^"https://rtc-api.zego.im/^" ^\r\n --data-raw ^"${JSON_TEXT.replaceAll('"', '^\\^"')}^"`,
  ],
  ['PowerShell', `Invoke-WebRequest -Body "${JSON_TEXT.replaceAll('"', '`"')}"`],
  ['a shell', `curl -d ${ESCAPED} https://rtc-api.zego.im/`],
  [
    'a hash of Ruby',
    `body = { "TaskId" => "123", MixInput: [{ :StreamId => 'stream1', 'RectInfo' => { ${RECT.replaceAll('":', '" =>')} } }], MixOutput: [] }`,
  ],
  [
    'a map of Go',
    `body := map[string]interface{}{\n\t"TaskId": "123",\n\t"MixInput": []map[string]interface{}{\n\t\t{"StreamId": "stream1", "RectInfo": map[string]int{${RECT}}},\n\t},\n\t"MixOutput": []any{},\n}`,
  ],
  [
    'a struct of Go',
    `req := &zego.StartMix{TaskId: "123", MixInput: []*MixInput{{StreamId: \`stream1\`, RectInfo: &RectInfo{${ASSIGNED.replaceAll(' =', ':')}}}}, MixOutput: []*MixOutput{}}`,
  ],
  [
    'an object of C#',
    `var body = new { TaskId = "123", MixInput = new[] { new { StreamId = "stream1", RectInfo = new { ${ASSIGNED} } } }, MixOutput = new object[] { } };`,
  ],
  [
    'a dictionary of C#',
    `var body = new Dictionary<string, object> { ["TaskId"] = "123", ["MixInput"] = new List<object> { new { StreamId = "stream1", RectInfo = new { ${ASSIGNED} } } }, ["MixOutput"] = new object[] { } };`,
  ],
  [
    'a dictionary of Swift',
    `let body: [String: Any] = ["TaskId": "123", "MixInput": [["StreamId": "stream1", "RectInfo": [${RECT}]]], "MixOutput": []]`,
  ],
  [
    'keyword arguments of Python',
    `dict(TaskId='123', MixInput=[dict(StreamId=u'stream1', RectInfo=dict(${ASSIGNED}))], MixOutput=[])`,
  ],
  [
    'a map of Kotlin',
    `val body = mapOf("TaskId" to "123", "MixInput" to listOf(mutableMapOf("StreamId" to "stream1", "RectInfo" to mapOf(${RECT.replaceAll('":', '" to')}))), "MixOutput" to emptyList<Any>())`,
  ],
  [
    'a map of Java',
    `var body = Map.of("TaskId", "123", "MixInput", List.of(Map.of("StreamId", "stream1", "RectInfo", Map.of(${RECT.replaceAll('":', '",')}))), "MixOutput", List.of());`,
  ],
  [
    'entries of a map of Java',
    `Map.ofEntries(Map.entry("TaskId", "123"), entry("MixInput", Arrays.asList(Map.of("StreamId", "stream1", "RectInfo", ImmutableMap.of(${RECT.replaceAll('":', '",')})))), entry("MixOutput", List.of()))`,
  ],
  [
    'a map of Scala',
    `val body = Map("TaskId" -> "123", "MixInput" -> Seq(Map("StreamId" -> "stream1", "RectInfo" -> Map(${RECT.replaceAll('":', '" ->')}))), "MixOutput" -> List())`,
  ],
  [
    'a list of R',
    `body <- list(TaskId = "123", MixInput = list(list(StreamId = "stream1", RectInfo = list(${ASSIGNED}))), MixOutput = list())`,
  ],
  [
    'a map of Elixir',
    `body = %{"TaskId" => "123", "MixInput" => [%{"StreamId" => "stream1", "RectInfo" => %{${RECT.replaceAll('":', '" =>')}}}], "MixOutput" => []}`,
  ],
  [
    'a dictionary of Objective-C',
    `NSDictionary *body = @{@"TaskId": @"123", @"MixInput": @[@{@"StreamId": @"stream1", @"RectInfo": @{@"Top": @70, @"Left": @(100), @"Bottom": @160, @"Right": @260}}], @"MixOutput": @[]};`,
  ],
  ['a string of Objective-C', `NSString *body = @${ESCAPED};`],
  [
    'a map of Groovy',
    `def body = [TaskId: '123', MixInput: [[StreamId: 'stream1', RectInfo: [${ASSIGNED.replaceAll(' =', ':')}]]], MixOutput: []]`,
  ],
  [
    'a map of Dart',
    `final body = <String, dynamic>{'TaskId': '123', 'MixInput': [<String, dynamic>{'StreamId': 'stream1', 'RectInfo': {${RECT}}}], 'MixOutput': <Object>[]};`,
  ],
  [
    'a hash of Perl',
    `my $body = { TaskId => '123', MixInput => [ { StreamId => 'stream1', RectInfo => { ${ASSIGNED.replaceAll('=', '=>')} } } ], MixOutput => [] };`,
  ],
  [
    'a table of Lua',
    `local body = { TaskId = "123", ["MixInput"] = { { StreamId = 'stream1', RectInfo = { ${ASSIGNED} } } }, MixOutput = {} }`,
  ],
  [
    'a frozen hash of Ruby',
    `body = { 'TaskId' => '123'.freeze, 'MixInput' => [{ 'StreamId' => 'stream1', 'RectInfo' => { ${RECT.replaceAll('":', '" =>')} }.compact }].freeze, 'MixOutput' => [].dup }.freeze`,
  ],
  [
    'lists of C#',
    `var body = new { TaskId = "123", MixInput = new[] { new { StreamId = "stream1", RectInfo = new { ${ASSIGNED} } } }.ToList(), MixOutput = new object[] { }\n  .ToArray() };`,
  ],
  [
    'lists of Kotlin that change',
    `val body = mapOf("TaskId" to "123", "MixInput" to listOf(mapOf("StreamId" to "stream1", "RectInfo" to mapOf(${RECT.replaceAll('":', '" to')}).toMutableMap())).toMutableList(), "MixOutput" to emptyList<Any>())`,
  ],
  [
    'lists of Java that change',
    `var body = Map.of("TaskId", "123", "MixInput", new ArrayList<>(List.of(Map.of("StreamId", "stream1", "RectInfo", new HashMap<String, Object>(Map.of(${RECT.replaceAll('":', '",')}))))), "MixOutput", new ArrayList<>());`,
  ],
  [
    'a table of Lua with comments',
    `local body = { TaskId = "123", -- the task\n MixInput = { --[[ the\n inputs ]] { StreamId = 'stream1', RectInfo = { ${ASSIGNED} } } }, MixOutput = {} }`,
  ],
  ['a value of Rust', `let body = json!(${JSON_TEXT});`],
])('a body in %s is found', (_, text) => {
  const isEmpty = (outputs: object) => Object.keys(outputs).length === 0
  expect(findBody(text)).toEqual({ ...SMALL, MixOutput: expect.toSatisfy(isEmpty) })
})

it('numbers are read as programs write them', () => {
  const numbers = 'a: 1_500_000, b: 15L, c: 0x87_CE, d: .5, e: 1.5e3, f: +2, g: -3, h: 10f, i: nil, j: None'
  expect(findBody(`{ MixInput: [{ ${numbers} }] }`)).toEqual({
    MixInput: [{ a: 1_500_000, b: 15, c: 0x87_ce, d: 0.5, e: 1500, f: 2, g: -3, h: 10, i: null, j: null }],
  })
})

it.each([
  ['JSON', '{ "TaskId": 2213699902971205739, "MixInput": ["1234567890123456789\\"2213699902971205739"] }'],
  ['a program', "{ TaskId: 2213699902971205739, MixInput: ['1234567890123456789\"2213699902971205739'] }"],
])('an id of more digits than a number holds keeps them all: %s', (_, text) => {
  const id = '2213699902971205739'
  expect(findBody(text)).toEqual({ TaskId: longNumber(id), MixInput: [`1234567890123456789"${id}`] })
})

it('what is quoted in a string keeps its own quotes and lines', () => {
  const body = { MixInput: [{ Label: { Text: 'say "hi"\n\\ it\'s 会' } }] }
  expect(findBody(`send(${JSON.stringify(JSON.stringify(body))})`)).toEqual(body)
  expect(findBody(JSON.stringify({ raw: JSON.stringify(body, null, 2) }))).toEqual(body)
})

it.each([
  ['code that sets one', 'req.MixInput = inputs\nreq.MixInput = []*MixInput{{StreamId: streamId}}\n'],
  ['a string that holds none', 'text = "MixInput: []" + "\\"MixInput\\": x"'],
])('%s holds none', (_, text) => {
  expect(findBody(text)).toBeUndefined()
})

it('text that is quoted for long is left in time', () => {
  for (const part of [
    '\\"MixInput":{',
    '""MixInput:',
    '^"MixInput',
    '" + "',
    '[]*',
    'new ',
    'mapOf(',
    'listOf<',
    '@{@"a": ',
    'MixInput = {',
    '"{" // "{"\n',
    '"{").append(a',
  ]) {
    expect(findBody(`${part.repeat(20_000)} MixInput: [`)).toBeUndefined()
  }
})
