'use client'

import { Button } from '@/components/ui/button'
import { Name } from '@/components/ui/name'
import { Pill } from '@/components/ui/pill'
import type { ListedAccount } from '@/lib/protocol/account'
import { DEFAULT_ACCOUNT } from '@/lib/protocol/default-account'
import { ConnectionResult } from './connection-result'
import { REGION_WORDS } from './region-words'
import { useConnectionTest } from './use-connection-test'

type AccountRowProps = { account: ListedAccount; onEdit: () => void; onRemove: () => void }

export function AccountRow({ account, onEdit, onRemove }: AccountRowProps) {
  const test = useConnectionTest(account.id)
  const isOurs = account.id !== DEFAULT_ACCOUNT
  return (
    <li className="px-4 py-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <div className="min-w-0 flex-1">
          <p className="flex flex-wrap items-center gap-2">
            <b className="truncate text-base font-semibold">
              <Name className="block truncate">{account.name}</Name>
            </b>
            {account.mode === 'sandbox' ? <Pill tone="sandbox">SANDBOX</Pill> : null}
            {account.isTest ? <Pill>test environment</Pill> : null}
            {isOurs ? null : (
              <Pill title="Set by ZEGO_APP_ID and related environment variables.">from the environment</Pill>
            )}
          </p>
          <p className="mt-0.5 truncate text-xs text-muted">
            AppId {account.appId} ·{' '}
            {account.mode === 'sandbox' ? '' : `${account.url ?? REGION_WORDS[account.region]} · `}
            {account.shows} {account.shows === 1 ? 'show' : 'shows'}
            {account.hasCallbackSecret ? '' : ' · no CallbackSecret'}
          </p>
        </div>
        <Button size="small" disabled={test.busy} onClick={() => void test.run({})}>
          Test connection<span className="sr-only"> of {account.name}</span>
        </Button>
        {isOurs ? (
          <>
            <Button size="small" onClick={onEdit}>
              Edit<span className="sr-only"> {account.name}</span>
            </Button>
            <Button
              size="small"
              variant="quiet"
              disabled={account.shows > 0}
              title={account.shows > 0 ? 'Used by shows: move them to another account first.' : undefined}
              onClick={onRemove}
            >
              Delete…<span className="sr-only"> {account.name}</span>
            </Button>
          </>
        ) : null}
      </div>
      {account.isLocked ? (
        <p role="alert" className="mt-2 text-xs text-warning-text">
          Its secrets were encrypted with another key, so that nothing can be sent. Start Mixdesk with the SECRETS_KEY
          that they were stored with, or replace them here.
        </p>
      ) : null}
      <ConnectionResult result={test.result} busy={test.busy} />
    </li>
  )
}
