'use client';
import { useEffect, useRef, useState } from 'react';
import { cx } from '@/components/ui/cx';
import { Timer } from '@/components/ui/icons';
import { fill, formatDuration } from '@/lib/i18n/fill';

type QuizTimerProps = {
  endsAt: string;
  /** The server's clock when the page was made. */
  now: string;
  totalSeconds: number;
  labels: { left: string; announce: { five: string; one: string } };
  onEnd: () => void;
};

/** Time left by the server's clock; warns in the last tenth, is announced at five minutes and at one. */
export function QuizTimer({ endsAt, now, totalSeconds, labels, onEnd }: QuizTimerProps) {
  const [left, setLeft] = useState(() => Math.max(0, Math.round((Date.parse(endsAt) - Date.parse(now)) / 1_000)));
  const [said, setSaid] = useState('');
  const end = useRef(onEnd);
  useEffect(() => {
    end.current = onEnd;
  }, [onEnd]);

  useEffect(() => {
    const offset = Date.parse(now) - Date.now();
    let before = Number.POSITIVE_INFINITY;
    const tick = () => {
      const seconds = Math.max(0, Math.ceil((Date.parse(endsAt) - Date.now() - offset) / 1_000));
      setLeft(seconds);
      if (before > 300 && seconds <= 300 && seconds > 240) setSaid(labels.announce.five);
      if (before > 60 && seconds <= 60 && seconds > 0) setSaid(labels.announce.one);
      before = seconds;
      if (seconds > 0) return;
      clearInterval(timer);
      end.current();
    };
    const timer = setInterval(tick, 500);
    return () => clearInterval(timer);
  }, [endsAt, now, labels]);

  const [start = '', rest = ''] = labels.left.split('{time}');
  return (
    <span className={cx('flex items-center gap-1.5 font-medium', left * 10 <= totalSeconds && 'text-warn-text')}>
      <Timer size="s" />
      <span role="timer" aria-label={fill(labels.left, { time: formatDuration(left) })}>
        {start}
        <bdi dir="ltr" className="num">
          {formatDuration(left)}
        </bdi>
        {rest}
      </span>
      <span aria-live="assertive" className="sr-only">
        {said}
      </span>
    </span>
  );
}
