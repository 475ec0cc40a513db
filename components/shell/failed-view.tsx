'use client';
import { useParams } from 'next/navigation';
import { useEffect } from 'react';
import { buttonClass } from '@/components/ui/button';

const TEXT = {
  en: {
    title: 'This page could not be shown',
    text: 'It was noted. Trying again often helps.',
    retry: 'Try again',
    reference: 'Reference',
  },
  ar: {
    title: 'تعذّر عرض هذه الصفحة',
    text: 'سُجّل ما حدث. كثيرًا ما تنجح المحاولة من جديد.',
    retry: 'إعادة المحاولة',
    reference: 'الرقم المرجعي',
  },
};

/** What a failed page says. Both languages stand here because an error boundary gets no messages from the server. */
export function FailedView({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  // The address knows the language on both sides; the document is not there yet when the server says this.
  const text = TEXT[useParams().locale === 'ar' ? 'ar' : 'en'];
  useEffect(() => {
    document.title = text.title;
  }, [text]);
  return (
    <div role="alert" className="pub py-20">
      <h1 className="text-2xl">{text.title}</h1>
      <p className="measure mt-2 text-ink-2">{text.text}</p>
      {error.digest && (
        <p className="mt-1 text-sm text-ink-3">
          {text.reference} <bdi dir="ltr">{error.digest}</bdi>
        </p>
      )}
      <button type="button" className={buttonClass({}, 'mt-6')} onClick={reset}>
        {text.retry}
      </button>
    </div>
  );
}
