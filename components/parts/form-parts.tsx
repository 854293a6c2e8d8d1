'use client'

import { Field, NumberInput, Select, TextArea, TextInput } from '@/components/ui/fields/field'
import { Switch } from '@/components/ui/fields/switch'
import { Group } from './group'

/** Shows the fields of forms, whose values count once the form is sent. */
export function FormParts() {
  return (
    <Group name="Form fields">
      <div className="grid w-full gap-3">
        <Field label="Text" hint="A hint">
          {(ids) => <TextInput {...ids} defaultValue="Text" />}
        </Field>
        <Field label="Refused" error="What is wrong, and what to do">
          {(ids) => <TextInput {...ids} defaultValue="Text" />}
        </Field>
        <Field label="Read only">{(ids) => <TextInput {...ids} readOnly defaultValue="Text" />}</Field>
        <Field label="Disabled">{(ids) => <TextInput {...ids} disabled placeholder="Placeholder" />}</Field>
        <Field label="Number">{(ids) => <NumberInput {...ids} defaultValue="40" />}</Field>
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
      </div>
    </Group>
  )
}
