'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Check } from '@/components/ui/icons';
import { useToast } from '@/components/ui/toast';
import type { DoneLabels } from '../video-player/types';
import { doneWords } from './done-words';

type MarkDoneProps = {
  item: string;
  done: boolean;
  labels: { mark: string; marking: string; marked: string };
  outcome: DoneLabels;
};

/** The learner's word that something was read; afterwards only the sign that it was. */
export function MarkDone({ item, done, labels, outcome }: MarkDoneProps) {
  const router = useRouter();
  const toast = useToast();
  const [state, setState] = useState<'open' | 'working' | 'done'>(done ? 'done' : 'open');
  const [problem, setProblem] = useState('');
  if (state === 'done')
    return (
      <p className="flex items-center gap-2 text-sm text-ink-2" role="status">
        <span className="st st-done">
          <Check size="xs" />
        </span>
        {labels.marked}
      </p>
    );
  const mark = async () => {
    setState('working');
    setProblem('');
    const { api, toApiError } = await import('@/components/patterns/api-client');
    try {
      const result = await api.learning.completeItem.mutate({ item });
      setState('done');
      const text = doneWords(result, outcome);
      if (text) toast({ text, tone: 'done' });
      router.refresh();
    } catch (e) {
      setState('open');
      setProblem(toApiError(e).message);
    }
  };
  return (
    <div>
      <Button working={state === 'working'} workingLabel={labels.marking} onClick={mark}>
        <Check size="s" />
        {labels.mark}
      </Button>
      <p role="alert" className="mt-1 text-sm text-danger-text empty:hidden">
        {problem}
      </p>
    </div>
  );
}
