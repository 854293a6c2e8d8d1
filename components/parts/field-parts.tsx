'use client'

import { useState } from 'react'
import { ColourField } from '@/components/ui/fields/colour-field'
import { Field, Select, TextArea, TextInput } from '@/components/ui/fields/field'
import { ImageField } from '@/components/ui/fields/image-field'
import { NumberField } from '@/components/ui/fields/number-field'
import { Segmented } from '@/components/ui/fields/segmented'
import { SliderField } from '@/components/ui/fields/slider-field'
import { Switch } from '@/components/ui/fields/switch'
import { TextField } from '@/components/ui/fields/text-field'

/** Shows the fields of forms, and those that commit what is typed at once. */
export function FieldParts() {
  const [number, setNumber] = useState(40)
  const [colour, setColour] = useState<string | null>('#336699')
  const [text, setText] = useState('Text')
  const [image, setImage] = useState('/icon.svg')
  const [choice, setChoice] = useState<'one' | 'two'>('one')
  const keep =
    <T,>(set: (value: T) => void) =>
    (value: T) => {
      set(value)
      return null
    }
  return (
    <>
      <section aria-label="Form fields" className="grid gap-3">
        <h3 className="text-sm font-semibold">Form fields</h3>
        <Field label="Text" hint="A hint">
          {(ids) => <TextInput {...ids} defaultValue="Text" />}
        </Field>
        <Field label="Refused" error="What is wrong, and what to do">
          {(ids) => <TextInput {...ids} defaultValue="Text" />}
        </Field>
        <Field label="Select">
          {(ids) => (
            <Select {...ids}>
              <option>One</option>
              <option>Two</option>
            </Select>
          )}
        </Field>
        <Field label="Text area">{(ids) => <TextArea {...ids} defaultValue="Text" />}</Field>
        <Switch label="Switch" defaultChecked />
        <Switch label="Disabled switch" disabled />
      </section>
      <section aria-label="Inspector fields" className="grid content-start gap-3">
        <h3 className="text-sm font-semibold">Inspector fields</h3>
        <NumberField label="Number" mark="X" unit="px" value={number} onCommit={keep(setNumber)} />
        <NumberField label="Several numbers" mark="Y" value={null} onCommit={() => 'Number must be 0 to 100.'} />
        <SliderField label="Slider" value={number} least={0} most={100} unit="%" onCommit={keep(setNumber)} />
        <Segmented
          label="Segmented"
          value={choice}
          choices={[
            { value: 'one', label: 'One' },
            { value: 'two', label: 'Two' },
          ]}
          onChange={setChoice}
        />
        <ColourField label="Colour" value={colour} none="None" onChange={setColour} />
        <TextField label="Text that is committed" value={text} onCommit={keep(setText)} />
        <ImageField label="Image" value={image} onCommit={keep(setImage)} />
      </section>
    </>
  )
}
