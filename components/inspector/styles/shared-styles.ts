import { sharedList } from '@/components/seat/shared/shared-list'
import { LabelStyles } from '@/lib/layout/own/label-style'

/** Holds the styles of labels that the desk's show keeps. */
export const sharedStyles = sharedList('label-styles', LabelStyles, 'The show’s label styles could not be read.')
