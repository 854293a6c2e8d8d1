import type { ComponentProps } from 'react'
import { TextField } from '@/components/ui/fields/text-field'

type AddressFieldProps = ComponentProps<typeof TextField> & Readonly<{ problem: string | null }>

/** Edits where something is played, and says below why a change did not arrive. */
export function AddressField({ problem, ...field }: AddressFieldProps) {
  return (
    <>
      <TextField {...field} />
      {problem ? (
        <p role="alert" className="text-xs text-warning-text">
          Not changed: {problem}
        </p>
      ) : null}
    </>
  )
}

/** Says what is wrong with an address, in one sentence. */
export const sayWrong = (error: Readonly<{ issues: readonly Readonly<{ message: string }>[] }>): string =>
  `It ${error.issues[0]?.message ?? 'is not an address'}.`
