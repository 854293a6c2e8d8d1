'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useState } from 'react'
import { FormProvider, useForm } from 'react-hook-form'
import { Button } from '@/components/ui/button'
import { Confirm, preloadConfirm } from '@/components/ui/confirm'
import { Dialog, DialogActions } from '@/components/ui/dialog'
import { frozenChanges } from '@/lib/layout/frozen'
import { AccountField } from './account-field'
import { useDesk, useSeat } from './desk-context'
import { ExtensionFields } from './extension-fields'
import { LockContext } from './locked-field'
import { OutputList } from './output-list'
import { RestartPanel } from './restart-panel'
import { SettingsForm, toForm, toSettings } from './settings-form'
import { ShowFields } from './show-fields'
import { TaskFields } from './task-fields'
import { UnlockNote } from './unlock-note'
import { useRestart } from './use-restart'
import { useSeenShow } from './use-seen-show'

const LOCKED = 'Locked on air: the running task keeps it. Stop and start again changes it.'
const ACCOUNT_LOCKED =
  'Locked while on air, and never part of stop and start again: stop the show, choose another account, then take.'
const OUTDATED =
  'Nothing was saved: the settings of this show were changed elsewhere meanwhile. Cancel, and open them again to see them as they are now.'

/**
 * What a show sends besides its layouts. What the contract freezes while a task runs is locked, and says so, until the
 * operator unlocks it to stop and start again. It stays open, with what was typed, until everything is saved. Opened for
 * an output, that one's destination has the focus.
 */
export default function ShowSettingsDialog({ outputId, onClose }: { outputId: string | null; onClose: () => void }) {
  const { desk, canEdit } = useSeat()
  const show = useDesk((state) => state.show)
  const onAir = useDesk(({ task }) => task.running || task.uncertain !== null)
  const canRestart = useDesk(({ task }) => task.running && task.uncertain === null && task.program !== null)
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
  const locked = onAir && !isUnlocked ? LOCKED : null

  const save = form.handleSubmit(async (values) => {
    const settings = toSettings(values, show.settings)
    if (!settings) return
    if (seen.isOutdated()) {
      setProblem(OUTDATED)
      return
    }
    const name = dirtyFields.name ? values.name : show.name
    const isRestart = canRestart && frozenChanges(show.settings, settings).length > 0
    setProblem(isRestart ? restart.ask(settings, name) : null)
    if (isRestart) return
    const isSame = JSON.stringify(settings) === JSON.stringify(show.settings)
    if (!(await desk.moveShow(accountId))) return
    seen.lookAgain()
    if (!isSame && !(await desk.changeShow(settings))) return
    seen.lookAgain()
    if (await desk.renameShow(name)) onClose()
  })
  const isRunning = restart.view !== null && restart.view.step !== null
  const isBusy = isRunning && restart.view?.outcome === null
  return (
    <Dialog open onOpenChange={() => isBusy || onClose()} title="Show settings" shape="wide">
      {isRunning && restart.view ? (
        <RestartPanel view={restart.view} onBack={restart.close} onAgain={restart.tryAgain} onClose={onClose} />
      ) : (
        <FormProvider {...form}>
          <form onSubmit={save} noValidate>
            {canEdit && canRestart ? <UnlockNote unlocked={isUnlocked} onUnlock={setIsUnlocked} /> : null}
            <fieldset disabled={!canEdit} className="contents">
              <LockContext value={locked}>
                <ShowFields />
                <div className="mt-3 grid gap-3 sm:grid-cols-2">
                  <AccountField value={accountId} locked={onAir ? ACCOUNT_LOCKED : null} onChange={setAccountId} />
                </div>
                <OutputList outputId={outputId} locked={locked} />
                <TaskFields />
                <ExtensionFields canEdit={canEdit} />
              </LockContext>
            </fieldset>
            <div className="sticky -bottom-4 -mx-5 mt-5 border-t bg-surface px-5 pb-4">
              {problem ? (
                <p role="alert" className="pt-3 text-sm text-warning-text">
                  {problem}
                </p>
              ) : null}
              <DialogActions>
                <Button onClick={onClose}>{canEdit ? 'Cancel' : 'Close'}</Button>
                {canEdit ? (
                  <Button type="submit" look="primary" disabled={isSubmitting} onPointerEnter={preloadConfirm}>
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
        says={`The audience sees nothing for a moment: the mix stops, the settings are saved, and ${restart.view?.layoutName ?? ''} is taken again as it is now.`}
        action="Stop and start again"
        look="program"
        onConfirm={restart.confirm}
      />
    </Dialog>
  )
}
