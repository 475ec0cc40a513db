'use client';
import { useEffect, useState } from 'react';
import { fill } from '@/lib/i18n/fill';

/** `left`: "{count} letters left"; read out politely. */
export type CounterLabels = { left: string };

/** Says how many letters are left, once four fifths of them are used. */
export function Counter({ htmlFor, max, labels }: { htmlFor: string; max: number; labels: CounterLabels }) {
  const [used, setUsed] = useState(0);
  useEffect(() => {
    const field = document.getElementById(htmlFor) as HTMLInputElement | HTMLTextAreaElement | null;
    if (!field) return;
    const count = () => setUsed(field.value.length);
    count();
    field.addEventListener('input', count);
    return () => field.removeEventListener('input', count);
  }, [htmlFor]);
  return (
    <p className="help ms-auto text-end" role="status">
      {used >= max * 0.8 ? fill(labels.left, { count: max - used }) : null}
    </p>
  );
}
