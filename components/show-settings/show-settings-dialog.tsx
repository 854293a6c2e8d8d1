'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useState } from 'react'
import { FormProvider, useForm } from 'react-hook-form'
import { useDesk, useSeat } from '@/components/seat/seat-context'
import type { Sources } from '@/components/seat/use-sources'
import { Button } from '@/components/ui/button'
import { Confirm, preloadConfirm } from '@/components/ui/confirm'
import { Dialog, DialogActions } from '@/components/ui/dialog'
import { isolated } from '@/lib/shared/isolated'
import { AccountField } from './account-field'
import { DifferingNote } from './differing-note'
import { ExtensionFields } from './extension-fields'
import { LockContext } from './locked-field'
import { OutputList } from './output-list'
import { PicturesGroup } from './pictures-group'
import { PinnedSoundList } from './pinned-sound-list'
import { ProgramLinks } from './program-links'
import { RearrangeChoice } from './rearrange-choice'
import { RestartPanel } from './restart-panel'
import { SettingsForm, toForm, toSettings, withRunning } from './settings-form'
import { SettingsIssues } from './settings-issues'
import { accountLock, differingFromAir, frozenLock, needsRestart } from './settings-lock'
import { ShowFields } from './show-fields'
import { TaskFields } from './task-fields'
import { UnlockNote } from './unlock-note'
import { useRearrange } from './use-rearrange'
import { useRestart } from './use-restart'
import { useSeenShow } from './use-seen-show'

/** A field that gets the focus is scrolled to above the buttons, which stay at the bottom. */
const CLEAR_OF_BUTTONS = '[&_input]:scroll-mb-24 [&_select]:scroll-mb-24 [&_textarea]:scroll-mb-24'
const UNSTORABLE = 'Not saved: a field contains a hidden character, such as a tab. Type it again.'
const OUTDATED =
  'Not saved: someone else changed these settings meanwhile. Cancel and reopen them to see the current ones.'

type ShowSettingsDialogProps = {
  outputId: string | null
  atRoom?: boolean
  sources: Pick<Sources, 'aspectOf'>
  onClose: () => void
}

/**
 * Edits the settings of a show: all that it sends besides its layouts. Fields that the contract freezes while a task
 * runs are locked, and say so, until the operator unlocks them to stop and start again. The dialog stays open, with
 * what was typed, until everything is saved. When it opens for an output or for the room, the destination of that
 * output or the room id has the focus.
 */
export default function ShowSettingsDialog({ outputId, atRoom = false, sources, onClose }: ShowSettingsDialogProps) {
  const { desk, canEdit } = useSeat()
  const show = useDesk((state) => state.show)
  const task = useDesk((state) => state.task)
  const requests = useDesk((state) => state.requests)
  const facts = { show, task, requests }
  const differing = differingFromAir(facts)
  const canRestart = task.running && task.uncertain === null && task.program !== null
  const [accountId, setAccountId] = useState(show.accountId)
  const [isUnlocked, setIsUnlocked] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const restart = useRestart()
  const seen = useSeenShow()
  const form = useForm<SettingsForm>({
    resolver: zodResolver(SettingsForm),
    defaultValues: toForm(show.name, show.settings),
    mode: 'onTouched',
  })
  const { isSubmitting, dirtyFields } = form.formState
  const isUnsaved = Object.keys(dirtyFields).length > 0 || accountId !== show.accountId
  const locked = isUnlocked && canRestart ? null : frozenLock(facts)

  const [width, height] = form.watch(['outputs.0.width', 'outputs.0.height'])
  const rearranging = useRearrange({ width, height }, sources)

  const save = form.handleSubmit(async (values) => {
    const settings = toSettings(values, show.settings)
    if (!settings) {
      setProblem(UNSTORABLE)
      return
    }
    if (seen.isOutdated()) {
      setProblem(OUTDATED)
      return
    }
    const name = dirtyFields.name ? values.name : show.name
    const isRestart = canRestart && needsRestart(facts, settings, isUnlocked)
    setProblem(isRestart ? await restart.ask(settings, name) : null)
    if (isRestart) return
    const isSame = accountId === show.accountId && JSON.stringify(settings) === JSON.stringify(show.settings)
    // It is asked at once: a show may have to take other ids along to an account where its own are taken.
    if (!isSame && !(await desk.changeShow(settings, accountId, rearranging.rearrange))) return
    seen.readAgain()
    if (await desk.renameShow(name)) onClose()
  })
  const putBack = () => {
    if (!task.program) return
    form.reset(withRunning(form.getValues(), task.program.settings, show.settings), { keepDefaultValues: true })
  }
  const close = () => {
    restart.close()
    onClose()
  }
  const isRunning = restart.view !== null && restart.view.step !== null
  const isBusy = isRunning && restart.view?.outcome === null
  return (
    <Dialog
      open
      onOpenChange={() => isBusy || close()}
      title="Show settings"
      shape="wide"
      docks
      unsaved={isUnsaved && !isRunning}
    >
      {isRunning && restart.view ? (
        <RestartPanel view={restart.view} onBack={restart.close} onAgain={restart.goOn} onClose={close} />
      ) : (
        <FormProvider {...form}>
          <form onSubmit={save} noValidate className={CLEAR_OF_BUTTONS}>
            {canEdit && canRestart ? <UnlockNote unlocked={isUnlocked} onUnlock={setIsUnlocked} /> : null}
            {differing.length > 0 ? <DifferingNote onPutBack={canEdit ? putBack : null} /> : null}
            <fieldset disabled={!canEdit} className="contents">
              <SettingsIssues>
                <LockContext value={locked}>
                  <ShowFields atRoom={atRoom} />
                  <div className="mt-3 grid gap-3 sm:grid-cols-2">
                    <AccountField value={accountId} locked={accountLock(facts)} onChange={setAccountId} />
                  </div>
                  <OutputList outputId={outputId} locked={locked} differing={differing} />
                  <TaskFields />
                  <ExtensionFields canEdit={canEdit} />
                </LockContext>
              </SettingsIssues>
            </fieldset>
            <PinnedSoundList />
            <PicturesGroup />
            {canEdit ? <ProgramLinks /> : null}
            <div className="sticky -bottom-4 -mx-5 mt-5 rounded-b-xl border-t bg-surface px-5 pb-4">
              {problem ? (
                <p role="alert" className="pt-3 text-sm text-warning-text">
                  {problem}
                </p>
              ) : null}
              {canEdit && rearranging.isOffered ? (
                <RearrangeChoice isWanted={rearranging.isWanted} onChange={rearranging.setWanted} />
              ) : null}
              <DialogActions>
                <Button onClick={onClose}>{canEdit ? 'Cancel' : 'Close'}</Button>
                {canEdit ? (
                  <Button type="submit" variant="primary" disabled={isSubmitting} onPointerEnter={preloadConfirm}>
                    {isUnlocked && canRestart ? 'Save, or stop and start again…' : 'Save settings'}
                  </Button>
                ) : null}
              </DialogActions>
            </div>
          </form>
        </FormProvider>
      )}
      <Confirm
        open={restart.view !== null && !isRunning}
        onClose={restart.cancel}
        title="Stop and start again?"
        says={`The audience sees nothing for a moment: the mix stops, the settings are saved, and ${isolated(restart.view?.layoutName ?? '')} is taken again as it is now.`}
        action="Stop and start again"
        variant="program"
        onConfirm={restart.confirm}
      />
    </Dialog>
  )
}
