'use client'

import { type Formula, readFormula } from '@/lib/shared/formula'
import { NumberBox, type NumberBoxProps } from './number-box'

type FormulaFieldProps = Pick<NumberBoxProps, 'label' | 'mark' | 'value' | 'disabled'> & {
  /** Percents are of this number. */
  whole: number
  /** The pointer drags the label by this many at a time. */
  step: number
  /** Commits what the formula gives for each value, or says why not and does nothing. */
  onCommit: (formula: Formula) => string | null
  /** Shows what the formula would do, or says with false that it cannot be; null ends it. */
  onTry: (formula: Formula | null) => boolean
}

/** Edits a number that can be calculated: `1920/3`, `+10`, `50%` (formula.ts), and dragged by its label. */
export function FormulaField({ whole, step, onCommit, onTry, ...rest }: FormulaFieldProps) {
  const { label, value } = rest
  const commit = (text: string) => {
    const formula = readFormula(text)
    return formula ? onCommit(formula) : `${label} takes a number, or 1920/3, +10, 50%.`
  }
  const numberIn = (text: string) => {
    const number = readFormula(text)?.({ value: value ?? Number.NaN, whole }) ?? Number.NaN
    return Number.isFinite(number) ? Math.round(number) : null
  }
  const show = (text: string | null) => onTry(text === null ? null : readFormula(text))
  return <NumberBox {...rest} commit={commit} numberIn={numberIn} scrub={{ step, show }} />
}
