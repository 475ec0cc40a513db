'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { api } from '@/components/patterns/api-client';
import { Button } from '@/components/ui/button';
import { useToast } from '@/components/ui/toast';

/** Marks everything read, then shows the list anew. */
export function MarkAllRead({ labels }: { labels: { markAllRead: string; failed: string } }) {
  const router = useRouter();
  const say = useToast();
  const [working, setWorking] = useState(false);
  const run = async () => {
    setWorking(true);
    try {
      await api.engagement.markAllRead.mutate();
      router.refresh();
    } catch {
      say({ text: labels.failed, tone: 'problem' });
    } finally {
      setWorking(false);
    }
  };
  return (
    <Button variant="ghost" working={working} onClick={run}>
      {labels.markAllRead}
    </Button>
  );
}
