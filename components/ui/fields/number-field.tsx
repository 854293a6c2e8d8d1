'use client'

import { wholeNumber } from './draft'
import { NumberBox, type NumberBoxProps } from './number-box'

type NumberFieldProps = Pick<NumberBoxProps, 'label' | 'mark' | 'value' | 'empty' | 'unit' | 'disabled'> & {
  /** Commits the number, or says why not and does nothing. */
  onCommit: (value: number) => string | null
}

/** Edits a whole number (number-box.tsx says how). */
export function NumberField({ onCommit, ...rest }: NumberFieldProps) {
  const commit = (text: string) => {
    const number = wholeNumber(text)
    return number === null ? `${rest.label} must be a whole number.` : onCommit(number)
  }
  return <NumberBox {...rest} commit={commit} numberIn={wholeNumber} />
}
