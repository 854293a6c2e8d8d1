'use client'

import { useState } from 'react'
import { ColourField } from '@/components/ui/fields/colour-field'
import { ComboField } from '@/components/ui/fields/combo-field'
import { FieldNote } from '@/components/ui/fields/field-note'
import { FormulaField } from '@/components/ui/fields/formula-field'
import { ImageField } from '@/components/ui/fields/image-field'
import { NumberField } from '@/components/ui/fields/number-field'
import { Segmented } from '@/components/ui/fields/segmented'
import { SliderField } from '@/components/ui/fields/slider-field'
import { TextField } from '@/components/ui/fields/text-field'
import { Group } from './group'

const CHOICES = [
  { value: 'one', label: 'One' },
  { value: 'two', label: 'Two' },
] as const

const PEOPLE = [
  { id: 'cam-1', name: 'Anna', detail: 'user-anna', mark: 'here' },
  { id: 'cam-2', name: 'Ben', detail: 'user-ben' },
]

const keep =
  <T,>(set: (value: T) => void) =>
  (value: T) => {
    set(value)
    return null
  }
const refuse = () => 'What is wrong, and what to do.'

/** Shows the fields that commit what is typed at once. */
export function FieldParts() {
  const [number, setNumber] = useState(40)
  const [colour, setColour] = useState<string | null>('#336699')
  const [text, setText] = useState('Text')
  const [image, setImage] = useState(() => `${globalThis.location?.origin ?? ''}/icon.svg`)
  const [choice, setChoice] = useState<'one' | 'two'>('one')
  return (
    <>
      <Group name="Inspector fields">
        <div className="grid w-full content-start gap-3">
          <NumberField label="Number" mark="X" unit="px" value={number} onCommit={keep(setNumber)} />
          <FormulaField
            label="Formula"
            mark="W"
            value={number}
            whole={1280}
            step={2}
            onCommit={(formula) => keep(setNumber)(Math.round(formula({ value: number, whole: 1280 })))}
            onTry={() => true}
          />
          <SliderField label="Slider" value={number} least={0} most={100} unit="%" onCommit={keep(setNumber)} />
          <Segmented label="Segmented" value={choice} choices={CHOICES} onChange={setChoice} />
          <ColourField label="Colour" value={colour} none="None" onChange={setColour} />
          <ColourField label="Colour that cannot be left out" value="#993366" onChange={setColour} />
          <TextField label="Text that is committed" value={text} onCommit={keep(setText)} />
          <TextField
            label="Text of several rows"
            value={text}
            rows={3}
            counter={({ length }) => `${length} / 300`}
            onCommit={keep(setText)}
          />
          <ComboField
            label="One of many, or another text"
            value={text}
            choices={PEOPLE}
            typedAs={(text) => `Another text: ${text}`}
            onPick={setText}
            onCommit={keep(setText)}
          />
          <ImageField label="Image" value={image} onCommit={keep(setImage)} />
          <ImageField label="Image that cannot be loaded" value="https://example.invalid/" onCommit={refuse} />
          <ImageField label="Image at ZEGOCLOUD" value="preset-id://1" onCommit={refuse} />
        </div>
      </Group>
      <Group name="Inspector fields of several things that differ">
        <div className="grid w-full content-start gap-3">
          <NumberField label="Number" mark="Y" value={null} onCommit={refuse} />
          <SliderField label="Slider" value={null} least={0} most={100} onCommit={refuse} />
          <Segmented label="Segmented" value={null} choices={CHOICES} onChange={() => {}} />
          <ColourField label="Colour" value={null} none="None" differ onChange={() => {}} />
          <TextField label="Text" value="" placeholder="differ" onCommit={refuse} />
          <ImageField label="Image" value="" placeholder="differ" onCommit={refuse} />
          <FieldNote id="note" error="What is wrong with what was typed." note="What changed under it." />
        </div>
      </Group>
      <Group name="Disabled inspector fields">
        <div className="grid w-full content-start gap-3">
          <NumberField label="Number" value={40} disabled onCommit={refuse} />
          <SliderField label="Slider" value={40} least={0} most={100} disabled onCommit={refuse} />
          <Segmented label="Segmented" value="one" choices={CHOICES} disabled onChange={() => {}} />
          <ColourField label="Colour" value={null} none="None" disabled onChange={() => {}} />
          <TextField label="Text" value="Text" disabled onCommit={refuse} />
          <ImageField label="Image" value="/icon.svg" disabled onCommit={refuse} />
        </div>
      </Group>
    </>
  )
}
