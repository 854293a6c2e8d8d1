import { useIsAmiss } from '@/components/seat/pictures/amiss'
import { useDesk } from '@/components/seat/seat-context'
import { leftOnAir } from '@/lib/editor/state/left-on-air'

/** Says what is wrong with a source of a layout that is on air; nothing of one that is not. */
export function useTrouble(isOnAir: boolean): string {
  const left = useDesk((state) => isOnAir && leftOnAir(state) !== '')
  const isAmiss = useIsAmiss() && isOnAir
  return [left ? 'a source of it left' : '', isAmiss ? 'a source of it stands still or is silent' : '']
    .filter(Boolean)
    .join(', ')
}
