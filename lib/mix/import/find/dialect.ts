/** Says how the strings of a program are to be read, as far as the text around them tells. */
export type Dialect = Readonly<{
  /** Double quotes in a literal replace `$name`, as in PHP, PowerShell, Kotlin, Groovy, Perl and Scala. */
  dollar: boolean
  /** Single quotes do so too, as in Dart. */
  singleDollar: boolean
  /** Double quotes around a whole body replace `$name`, as in shells, Kotlin and Groovy. */
  bodyDollar: boolean
  /** Double quotes replace `#{name}`, as in Ruby. */
  hash: boolean
  /** Single quotes keep their backslashes, as in PHP and Ruby. */
  plainSingle: boolean
  /** Backticks keep their backslashes, as in Go. */
  plainTick: boolean
  /** Three double quotes keep their backslashes, as in C# and Kotlin. */
  plainBlock: boolean
  /** Quotes are doubled to stand in a string, and lines end an entry. */
  powerShell: boolean
  /** The language reads escapes in every kind of quotes, as JavaScript and Python do. */
  script: boolean
  /** A sign stands before strings, numbers and brackets, as in Objective-C. */
  objectiveC: boolean
  /** Double quotes replace `%NAME%`, as in the shell of Windows. */
  shell: boolean
  /** Double quotes are doubled to stand in a string, also at its start. A string tells it, and not the text around. */
  visualBasic: boolean
  /** The program fills in `%s`. */
  percent: boolean
  /** The program fills in `%1`, as in Qt. */
  numbered: boolean
}>

/** Says how JSON is read: each of these signs stands for itself. */
export const JSON_DIALECT: Dialect = {
  ...{ dollar: false, singleDollar: false, bodyDollar: false, hash: false, plainSingle: false, plainTick: false },
  ...{
    shell: false,
    visualBasic: false,
    percent: false,
    numbered: false,
    plainBlock: false,
    powerShell: false,
    script: false,
    objectiveC: false,
  },
}

const SHELL = /\b(?:curl|wget|echo)\s|^#!.*sh\b|^\s{0,8}(?:export\s)?\w{1,60}=["'$]/m
const PHP = /<\?php|^\s{0,8}\$\w{1,60}\s?=[^=>]|\barray\s?\(/m
const ARROW = /["']\]?\s?=>\s?(?:\[|["'\d])/
/** Matches what builds maps and lists whose texts have variables: of Kotlin, Groovy, Perl and Scala. */
const MAPS = /\b(?:map|list|Map|List)Of\s?[<(]|^\s{0,8}def\s\w{1,60}\s?=\s?\[|^\s{0,8}my\s[$%@]|["']\s?->\s/m
const GROOVY = /^\s{0,8}def\s\w{1,60}\s?=/m
const DART = /<\w[\w\s,?]{0,60}>[{[]|^\s{0,8}final\s\w{1,60}\s?=/m
const KOTLIN = /\b(?:val|fun)\s\w/
const RUBY =
  /\.to_json|\bNet::HTTP|^\s{0,8}(?:require|puts|end)\b|<<~|\{\s{0,8}:?["']?\w{1,60}["']?\s?=>|%\{\s{0,8}["']?\w/m
const POWERSHELL = /\bInvoke-\w|@\{|\bConvertTo-Json|\[char\]/
const OBJECTIVE_C = /\bNS(?:Mutable)?(?:Dictionary|Array|String|Data)\b|@"[^"\n]{1,60}"\s?:\s?@|@[[{]\s{0,200}@"/
const CSHARP = /\bvar\s\w{1,60}\s?=|\bstring\s|^\s{0,8}using\s/m
const GO = /:=|^package\s\w|\bfunc\s|\[\]\*?\w|\bmap\[/m
const SCRIPT = /\b(?:const|let|function|import|def|console\.\w|print\(|json\.\w)|\bJSON\.\w/
/** A string is given what it numbers, after its closing bracket. */
const QT = /["')]\s{0,40}\.arg\s?\(/
const FORMAT = /\b(?:format|(?:f|v?sn?)?printf|stringWithFormat|formatted)\b|["']\s?%\s?[\w(]/i

export function dialectOf(text: string): Dialect {
  const shell = SHELL.test(text)
  const isPhp = PHP.test(text)
  const isRuby = RUBY.test(text)
  const objectiveC = OBJECTIVE_C.test(text)
  const powerShell = !objectiveC && POWERSHELL.test(text)
  const isKotlin = KOTLIN.test(text)
  const isDart = DART.test(text)
  const dollar = isPhp || powerShell || isDart || ARROW.test(text) || MAPS.test(text)
  return {
    dollar,
    singleDollar: isDart,
    bodyDollar: dollar || isKotlin || GROOVY.test(text) || shell,
    shell,
    visualBasic: false,
    hash: isRuby,
    plainSingle: isPhp || isRuby,
    plainTick: GO.test(text),
    plainBlock: isKotlin || CSHARP.test(text),
    powerShell,
    objectiveC,
    script: SCRIPT.test(text),
    percent: FORMAT.test(text),
    numbered: QT.test(text),
  }
}
