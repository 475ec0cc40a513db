'use client';
import { useState } from 'react';
import { api } from '@/components/patterns/api-client';
import { Num } from '@/components/ui/bidi';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { Monitor } from '@/components/ui/icons';

/** A session as the list draws it; times are already words. */
export type SessionItem = { uuid: string; device: string; ip: string | null; seen: string; isThis: boolean };

type Labels = Record<'thisDevice' | 'lastSeen' | 'end' | 'endTitle' | 'endText' | 'keep' | 'ending' | 'failed', string>;

/** Where one is signed in; every other place can be ended. */
export function AccountSessions({ sessions, labels }: { sessions: SessionItem[]; labels: Labels }) {
  const [ended, setEnded] = useState<string[]>([]);
  const end = async (session: string) => {
    await api.identity.endSession.mutate({ session });
    setEnded((before) => [...before, session]);
  };
  return (
    <ul aria-live="polite">
      {sessions
        .filter((session) => !ended.includes(session.uuid))
        .map((session) => (
          <li key={session.uuid} className="flex items-center gap-3 border-b border-line py-3">
            <Monitor className="text-ink-3" />
            <span className="min-w-0 flex-1">
              <bdi className="font-medium">{session.device}</bdi>
              <span className="block text-sm text-ink-3">
                {session.isThis ? labels.thisDevice : `${labels.lastSeen}: ${session.seen}`}
                {session.ip && (
                  <>
                    {' · '}
                    <Num>{session.ip}</Num>
                  </>
                )}
              </span>
            </span>
            {!session.isThis && (
              <ConfirmDialog
                size="sm"
                onConfirm={() => end(session.uuid)}
                labels={{
                  trigger: labels.end,
                  title: labels.endTitle,
                  text: labels.endText,
                  keep: labels.keep,
                  confirm: labels.end,
                  working: labels.ending,
                  failed: labels.failed,
                }}
              />
            )}
          </li>
        ))}
    </ul>
  );
}
