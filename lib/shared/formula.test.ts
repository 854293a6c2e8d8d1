import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readFormula } from './formula'

const known = { value: 100, whole: 1280 }
const calculated = (text: string) => readFormula(text)?.(known) ?? null

it.each([
  { text: '640', is: 640 },
  { text: ' 640 px ', is: 640 },
  { text: '1920/3', is: 640 },
  { text: '2+3*4', is: 14, why: 'times before plus' },
  { text: '10-4-3', is: 3, why: 'from the left' },
  { text: '(100 + 20) * 2', is: 240 },
  { text: '1 + -2', is: -1 },
  { text: '-10', is: -10, why: 'a minus in front is a negative number' },
  { text: '-(2+3)', is: -5 },
  { text: '+10', is: 110, why: 'a plus in front adds to the value' },
  { text: '+=10', is: 110 },
  { text: '-=10', is: 90 },
  { text: '+-10', is: 90 },
  { text: '*2', is: 200 },
  { text: '/ 4', is: 25 },
  { text: '-=10/2', is: 95, why: 'all that follows is taken away' },
  { text: '/2+10', is: 60, why: 'as if the value stood in front' },
  { text: '-=10-4', is: 94, why: 'and not 86' },
  { text: '50%', is: 640, why: 'percents are of the whole' },
  { text: '50%-24', is: 616 },
  { text: '+10%', is: 228 },
  { text: '(20+30)%', is: 640 },
  { text: '12,5', is: 12.5, why: 'a comma is a decimal sign' },
  { text: '.5', is: 0.5 },
  { text: '٦٤٠', is: 640, why: 'Arabic digits' },
  { text: '１９２０／３', is: 640, why: 'full width' },
  { text: '١٢٫٥٪', is: 160, why: 'Arabic decimal and percent signs' },
  { text: '1280 ÷ 2 × 3', is: 1920 },
  { text: '5−8', is: -3, why: 'a typographic minus' },
  { text: '–10', is: -10, why: 'a dash that stands for a minus' },
  { text: '=1920/3', is: 640, why: 'as in a spreadsheet' },
  { text: '= +10', is: 10, why: 'after = a plus is a sign' },
  { text: '＝50％', is: 640, why: 'full width' },
  { text: '=(2+3)*-4', is: -20 },
  { text: '2x3', is: 6, why: 'times, as it is often typed' },
  { text: '(2+3) X 50%', is: 3200 },
])('$text is $is', ({ text, is }) => {
  expect(calculated(text)).toBe(is)
})

it.each([
  { text: '', why: 'nothing' },
  { text: '+', why: 'an operator alone' },
  { text: '+=', why: 'another' },
  { text: '=', why: 'nothing after it' },
  { text: '=*2', why: 'nothing to multiply' },
  { text: '==2', why: 'one = too many' },
  { text: 'x2', why: 'a letter in front' },
  { text: '2x', why: 'nothing after it' },
  { text: '12a', why: 'a letter' },
  { text: '1 2', why: 'two numbers' },
  { text: '2*', why: 'no end' },
  { text: '(2', why: 'an open parenthesis' },
  { text: '2)', why: 'a closed one' },
  { text: '()', why: 'nothing in it' },
  { text: '1,920', why: 'a thousand or a decimal: nobody can tell' },
  { text: '1.920.000', why: 'groups' },
  { text: '1e3', why: 'a letter' },
  { text: 'constructor', why: 'a word' },
  { text: '9'.repeat(101), why: 'too long' },
  { text: '%', why: 'percent of nothing' },
])('$text is not read: $why', ({ text }) => {
  expect(readFormula(text)).toBeNull()
})

it('what divides by zero is read, and is not finite', () => {
  expect(calculated('10/0')).toBe(Number.POSITIVE_INFINITY)
  expect(calculated('0/0')).toBeNaN()
})

it('counts as JavaScript does', () => {
  const number = fc.nat(999).map(String)
  const part = fc.letrec<{ sum: string }>((tie) => ({
    sum: fc.oneof(
      { depthSize: 'small' },
      number,
      fc.tuple(tie('sum'), fc.constantFrom('+', '-', '*', '/'), tie('sum')).map(([a, op, b]) => `(${a}) ${op} (${b})`),
      fc
        .tuple(number, fc.constantFrom('+', '-', '*'), number, fc.constantFrom('+', '*'), number)
        .map((all) => all.join('')),
    ),
  })).sum
  fc.assert(
    fc.property(part, (text) => {
      fc.pre(text.length <= 100)
      expect(calculated(text)).toEqual(new Function(`return ${text}`)())
    }),
  )
})

it('reads anything without a fault', () => {
  const sign = fc.constantFrom(...'0123456789+-*/()%=., px٣')
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(sign, { maxLength: 100 }).map((all) => all.join('')),
      ),
      (text) => {
        const formula = readFormula(text)
        if (formula) expect(typeof formula(known)).toBe('number')
      },
    ),
  )
})
