'use client'

import { type ComponentType, cloneElement, type ReactElement, useState } from 'react'
import type { ButtonProps } from './button'

export type MenuProps = {
  /** One button that takes a ref and the props of one. */
  trigger: ReactElement<ButtonProps>
  align?: 'start' | 'end'
  /** A line above the items that cannot be chosen. */
  note?: string
  items: readonly { label: string; disabled?: boolean; onSelect: () => void }[]
}

const load = () => import('./menu-content')

/** A menu under a button. What draws it is fetched when the pointer or the focus comes near. */
export function Menu(props: MenuProps) {
  const [Content, setContent] = useState<ComponentType<MenuProps> | null>(null)
  if (Content) return <Content {...props} />
  return cloneElement(props.trigger, {
    'aria-haspopup': 'menu',
    onPointerEnter: () => void load(),
    onFocus: () => void load(),
    onClick: () => void load().then((module) => setContent(() => module.default)),
  })
}
