import { Segmented } from '@/components/ui/fields/segmented'

const CHOICES = [
  { value: 'scaled', label: 'Squeezed to fit' },
  { value: 'arranged', label: 'Re-arranged' },
] as const

type RearrangeChoiceProps = { isWanted: boolean; onChange: (isWanted: boolean) => void }

/** Asks what becomes of the layouts when the frame gets another shape. */
export function RearrangeChoice({ isWanted, onChange }: RearrangeChoiceProps) {
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 pt-3 text-sm">
      <span>The frame gets another shape. Layouts are</span>
      <div className="w-64">
        <Segmented
          label="Layouts in the new frame"
          value={isWanted ? 'arranged' : 'scaled'}
          choices={CHOICES}
          onChange={(value) => onChange(value === 'arranged')}
        />
      </div>
    </div>
  )
}
