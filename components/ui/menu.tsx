'use client'

import { type ComponentType, cloneElement, useState } from 'react'
import type { MenuProps } from './menu-content'

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
