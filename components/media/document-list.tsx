'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { UserText } from '@/components/ui/bidi';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { FileText, Image } from '@/components/ui/icons';
import { useToast } from '@/components/ui/toast';
import { fill } from '@/lib/i18n/fill';

/** A document as the list draws it; everything about it is already in words. */
export type DocumentItem = {
  uuid: string;
  title: string;
  href: string;
  isPicture: boolean;
  /** Kind, size, when and by whom. */
  facts: string[];
  /** What is known about viruses in it. */
  scan: string;
  mayRemove: boolean;
};

/** Words of the list; {name} is filled in. */
export type DocumentListLabels = Record<
  | 'download'
  | 'remove'
  | 'removeNamed'
  | 'removeTitle'
  | 'removeText'
  | 'keep'
  | 'removing'
  | 'removed'
  | 'restored'
  | 'undo'
  | 'failed',
  string
>;

/** The documents of a person; removing asks first and can be taken back. */
export function DocumentList({ documents, labels }: { documents: DocumentItem[]; labels: DocumentListLabels }) {
  const router = useRouter();
  const toast = useToast();
  const [gone, setGone] = useState<string[]>([]);

  const restore = async (document: string) => {
    const { api } = await import('@/components/patterns/api-client');
    try {
      await api.media.restoreDocument.mutate({ document });
      setGone((before) => before.filter((one) => one !== document));
      toast({ text: labels.restored });
      router.refresh();
    } catch {
      toast({ text: labels.failed, tone: 'problem' });
    }
  };
  const remove = async (document: string) => {
    const { api } = await import('@/components/patterns/api-client');
    await api.media.removeDocument.mutate({ document });
    setGone((before) => [...before, document]);
    toast({ text: labels.removed, undo: { label: labels.undo, run: () => restore(document) } });
  };

  return (
    <ul aria-live="polite">
      {documents
        .filter((document) => !gone.includes(document.uuid))
        .map((document) => (
          <li key={document.uuid} className="flex items-start gap-3 border-b border-line py-3">
            {document.isPicture ? <Image className="mt-0.5 text-ink-3" /> : <FileText className="mt-0.5 text-ink-3" />}
            <span className="min-w-0 flex-1">
              <a
                className="link inline-block min-h-6 font-medium wrap-anywhere"
                href={document.href}
                aria-label={fill(labels.download, { name: document.title })}
                download
              >
                <UserText>{document.title}</UserText>
              </a>
              <span className="block text-sm text-ink-2">
                {document.facts.map((fact, index) => (
                  <span key={fact}>
                    {index > 0 && ' · '}
                    <bdi>{fact}</bdi>
                  </span>
                ))}
              </span>
              <span className="block text-sm text-ink-3">{document.scan}</span>
            </span>
            {document.mayRemove && (
              <ConfirmDialog
                size="sm"
                onConfirm={() => remove(document.uuid)}
                labels={{
                  trigger: (
                    <>
                      <span aria-hidden="true">{labels.remove}</span>
                      <span className="sr-only">{fill(labels.removeNamed, { name: document.title })}</span>
                    </>
                  ),
                  title: fill(labels.removeTitle, { name: document.title }),
                  text: labels.removeText,
                  keep: labels.keep,
                  confirm: labels.remove,
                  working: labels.removing,
                  failed: labels.failed,
                }}
              />
            )}
          </li>
        ))}
    </ul>
  );
}
