import { expect, it } from 'vitest'
import { isComputed } from '@/lib/mix/import/computed'
import { findBody } from './find-body'

/** Reads the body with the words that stand for computed values taken out. */
function known(text: string): unknown {
  const without = (value: unknown): unknown => {
    if (isComputed(value)) return '(computed)'
    if (Array.isArray(value)) return value.map(without)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, without(each)]))
  }
  return without(findBody(text))
}

const INPUTS = [{ StreamId: 'a' }]
const T = '(computed)'
const JSON_INPUTS = '"MixInput":[{"StreamId":"a"}]'
const RECTS = '"MixInput":[{"RectInfo":{"Top":1}}]'
const ESCAPED_INPUTS = JSON_INPUTS.replaceAll('"', '\\"')

it.each([
  ['PHP, in double quotes', `<?php $b = ["TaskId" => "task-$room", "MixInput" => [["StreamId" => "a"]]];`],
  ['Swift', `let b: [String: Any] = ["TaskId": "\\(room)-1", "MixInput": [["StreamId": "a"]]]`],
  ['a shell, in double quotes', `curl -d "{\\"TaskId\\":\\"$TASK\\",${ESCAPED_INPUTS}}" https://a`],
  ['a shell, between single quotes', `curl -d '{"TaskId":"'$TASK'",${JSON_INPUTS}}' https://a`],
  ['a shell, in double between single quotes', `curl -d '{"TaskId":"'"$TASK"'",${JSON_INPUTS}}' https://a`],
  ['a heredoc', `curl -d @- https://a <<EOF\n{"TaskId":"$TASK",${JSON_INPUTS}}\nEOF`],
  ['Python', `b = {'TaskId': f'{room}-1', 'MixInput': [{'StreamId': 'a'}]}`],
  ['Ruby', `body = { TaskId: "task-#{room}", MixInput: [{ StreamId: 'a' }] }.to_json`],
  ['C#', `var b = new { TaskId = $"{room}-1", MixInput = new[] { new { StreamId = "a" } } };`],
  ['a map of Kotlin', `val b = mapOf("TaskId" to "task-$room", "MixInput" to listOf(mapOf("StreamId" to "a")))`],
  ['a map of Groovy', `def b = [TaskId: "task-$room", MixInput: [[StreamId: 'a']]]`],
  ['a map of Dart', `final b = <String, dynamic>{'TaskId': 'task-$room', 'MixInput': [{'StreamId': 'a'}]};`],
  ['a hash of Perl', `my $b = { TaskId => "task-$room", MixInput => [ { StreamId => 'a' } ] };`],
  ['a map of Scala', `val b = Map("TaskId" -> f"task-$room", "MixInput" -> Seq(Map("StreamId" -> "a")))`],
  ['a map of Elixir', `b = %{TaskId: "task-#{room}", MixInput: [%{StreamId: "a"}]}`],
  ['a copied list of Python', `b = dict(TaskId=str(room), MixInput=list([dict(StreamId='a')]))`],
  [
    'a dictionary of Objective-C',
    `b = @{@"TaskId": [NSString stringWithFormat:@"%@-1", room], @"MixInput": @[@{@"StreamId": @"a"}]};`,
  ],
  [
    'a text of Objective-C',
    `b = @{@"TaskId": [@"task" stringByAppendingString:room], @"MixInput": @[@{@"StreamId": @"a"}]};`,
  ],
  [
    'a format of Objective-C',
    `NSString *b = [NSString stringWithFormat:@"{\\"TaskId\\":\\"%@\\",${ESCAPED_INPUTS}}", room];`,
  ],
  ['Kotlin', `val b = """{"TaskId":"$room",${JSON_INPUTS}}"""`],
  ['JavaScript', `const b = { TaskId: \`\${room}-1\`, MixInput: [{ StreamId: 'a' }] }`],
  ['JavaScript, in JSON', `const b = '{"TaskId":"' + room + '",${JSON_INPUTS}}'`],
  ['Java', `String b = "{\\"TaskId\\":\\"" + room + "\\",${ESCAPED_INPUTS}}";`],
  ['PHP, in JSON', `<?php $b = '{"TaskId":"' . $room . '",${JSON_INPUTS}}';`],
  ['a builder of Java', `sb.append("{\\"TaskId\\":\\"").append(room.id()).append("\\",${ESCAPED_INPUTS}}");`],
  [
    'a builder of C# over lines',
    `sb.Append("{\\"TaskId\\":\\"");\nsb.Append(room); // the task\nsb.Append('-').Append(n);\nsb.Append("\\",${ESCAPED_INPUTS}}");`,
  ],
  ['Java, added to', `b = "{\\"TaskId\\":\\"";\nb += room.id();\nb += "\\",${ESCAPED_INPUTS}}";`],
  ['Python, added to', `b = '{"TaskId":"'\nb += str(room)\nb += '",${JSON_INPUTS}}'`],
  ['JavaScript, added to', `let b = '{"TaskId":"' + room\nb += '",${JSON_INPUTS}}'`],
  ['a stream of C++', `s << "{\\"TaskId\\":\\"" << room;\ns << "\\",${ESCAPED_INPUTS}}";`],
  ['a long of C as macros have it', `snprintf(b, n, "{\\"TaskId\\":\\"%" PRId64 "\\",${ESCAPED_INPUTS}}", id);`],
  ['a padded long of C', `snprintf(b, n, "{\\"TaskId\\":\\"%020" PRIu64 "\\",${ESCAPED_INPUTS}}", id);`],
  ['a text of Qt', `auto b = QString("{\\"TaskId\\":\\"%1\\",${ESCAPED_INPUTS}}").arg(room);`],
  [
    'a text of Qt over lines',
    `auto b = QStringLiteral("{\\"TaskId\\":\\"%L1-%2\\",${ESCAPED_INPUTS}}")\n    .arg(id)\n    .arg(room);`,
  ],
  ['Visual Basic', 'b = "{""TaskId"":""" & room & """,""MixInput"":[{""StreamId"":""a""}]}"'],
  ['a format', `b = '{"TaskId":"%s",${JSON_INPUTS}}' % room`],
  ['a call', `const b = { TaskId: String(Date.now()), MixInput: [{ StreamId: 'a' }] }`],
  ['a call of Python', `b = {'TaskId': int(time.time()), 'MixInput': [{'StreamId': 'a'}]}`],
  ['Postman', JSON.stringify({ raw: `{"TaskId":{{task}},${JSON_INPUTS}}` })],
  ['Postman, in quotes', JSON.stringify({ raw: `{"TaskId":"{{task}}",${JSON_INPUTS}}` })],
  ['a template of JavaScript', `const b = \`{"TaskId":"\${room}",${JSON_INPUTS}}\``],
  ['a format of Go', `b := fmt.Sprintf(\`{"TaskId":"%s",${JSON_INPUTS}}\`, room)`],
  ['PowerShell over lines', `$b = @"\n{"TaskId":"$room",${JSON_INPUTS}}\n"@\nInvoke-RestMethod -Body $b`],
  ['a text block of Java', `String b = """\n{"TaskId":"%s",${JSON_INPUTS}}\n""".formatted(room);`],
  ['a text of Python over lines', `b = """\n{"TaskId":"%(room)s",${JSON_INPUTS}}\n""" % names`],
  ['a long of C', `snprintf(b, n, "{\\"TaskId\\":\\"%ld\\",${ESCAPED_INPUTS}}", id);`],
  ['a padded number of C', `sprintf(b, "{\\"TaskId\\":\\"%05d\\",${ESCAPED_INPUTS}}", id);`],
  ['a batch file', `curl -d "{\\"TaskId\\":\\"%TASK%\\",${ESCAPED_INPUTS}}" https://a`],
  ['a batch file, expanded late', `curl -d "{\\"TaskId\\":\\"!TASK!\\",${ESCAPED_INPUTS}}" https://a`],
  ['C# 11', `var b = $$"""{"TaskId":"{{room}}",${JSON_INPUTS}}""";`],
  ['Kotlin 2.2', `val b = $$"""{"TaskId":"$$room",${JSON_INPUTS}}"""`],
  ['Scala', `val b = s"""{"TaskId":"$room",${JSON_INPUTS}}"""`],
  ['a format of Scala', `val b = f"""{"TaskId":"$room%s",${JSON_INPUTS}}"""`],
  ['Scala with escapes', `val b = s"{\\"TaskId\\":\\"$room\\",${ESCAPED_INPUTS}}"`],
  ['Groovy', `def b = """{"TaskId":"$room",${JSON_INPUTS}}"""`],
  ['Elixir', `b = """\n{"TaskId":"#{room}",${JSON_INPUTS}}\n"""`],
  ['a body of Postman', `{"TaskId":"{{task}}",${JSON_INPUTS}}`],
  ['a file of requests', `POST https://a\n\n{"TaskId":"{{ $guid }}",${JSON_INPUTS}}`],
  ['a file of requests, in part', `POST https://a\n\n{"TaskId":"task-{{task}}",${JSON_INPUTS}}`],
  ['Insomnia', JSON.stringify({ text: `{"TaskId":{% now 'iso-8601', '' %},${JSON_INPUTS}}` })],
])('a variable of %s costs its field', (_, text) => {
  expect(known(text)).toEqual({ TaskId: T, MixInput: INPUTS })
})

it.each([
  ['C# 11', `var b = $$"""{"TaskId":"1-{{room}}",${RECTS}}""";`],
  ['C# 11, with three signs', `var b = $$$"""{"TaskId":"{{{room}}}",${RECTS}}""";`],
  ['Kotlin 2.2', `val b = $$"""{"TaskId":"$\${room.id}",${RECTS}}"""`],
  ['Scala', `val b = s"""{"TaskId":"\${room.id}",${RECTS}}"""`],
  ['a format of Scala', `val b = f"""{"TaskId":"$room%s",${RECTS}}"""`],
  ['Postman', `{"TaskId":"{{task}}",${RECTS}}`],
])('single braces of %s are braces', (_, text) => {
  expect(known(text)).toEqual({ TaskId: T, MixInput: [{ RectInfo: { Top: 1 } }] })
})

it.each([
  ['URL', 'https://a/%e4%bd%a0%20dog.png'],
  ['URL in upper case', 'https://a/%E4%BD%A0%D8%A7x%C3%A9s%20.png'],
])('what is escaped in a %s is no variable of a shell', (_, url) => {
  const text = `curl -d "{\\"BackgroundImage\\":\\"${url}\\",${ESCAPED_INPUTS}}" https://a`
  expect(findBody(text)).toEqual({ BackgroundImage: url, MixInput: INPUTS })
})

it('a Mixdesk file keeps what looks like a variable', () => {
  const file = { mixdesk: 1, name: '{{task}}' }
  expect(findBody(JSON.stringify(file))).toEqual(file)
})

it.each([
  ['JSON', '{"TaskId":"$5 (a) #{b}","MixInput":[]}'],
  ['a shell, in single quotes', `curl -d '{"TaskId":"$5 (a) #{b}","MixInput":[]}' https://a`],
  ['PHP, in single quotes', `<?php $b = ['TaskId' => '$5 (a) #{b}', 'MixInput' => []];`],
  ['JavaScript', `send({ TaskId: '$5 (a) #{b}', MixInput: [] })`],
])('signs that are none of %s stay', (_, text) => {
  expect(findBody(text)).toEqual({ TaskId: '$5 (a) #{b}', MixInput: [] })
})
