import { nameIn, readerOf } from '@/components/admin/reader';
import { EmptyState } from '@/components/patterns/empty-state';
import { fileSize } from '@/lib/i18n/file-size';
import type { Locale } from '@/lib/i18n/locales';
import { relativeTime } from '@/lib/i18n/relative-time';
import { getTranslations } from '@/lib/i18n/server';
import type { Ctx } from '@/server/core/context';
import type { DocumentDto, DocumentsDto } from '@/server/domains/media';
import { DocumentList, type DocumentListLabels } from './document-list';
import { DocumentUpload, type DocumentUploadLabels } from './document-upload';
import { dropLabels } from './drop-labels';

type T = Awaited<ReturnType<typeof getTranslations>>;

const LIST = ['remove', 'removeText', 'keep', 'removing', 'removed', 'restored', 'undo', 'failed'] as const;
const FORM = [
  ...['add', 'addNow', 'adding', 'added', 'kind', 'chooseKind', 'kindMissing', 'name', 'nameHelp'],
  ...['optional', 'files', 'nothing', 'failed'],
];

const listLabels = (t: T) =>
  ({
    ...Object.fromEntries(LIST.map((key) => [key, t(`documents.${key}`)])),
    ...Object.fromEntries(['download', 'removeNamed', 'removeTitle'].map((key) => [key, t.raw(`documents.${key}`)])),
  }) as DocumentListLabels;

const formLabels = (t: T) =>
  ({
    ...Object.fromEntries(FORM.map((key) => [key, t(`documents.${key}`)])),
    types: t('kinds.student_document'),
    uploadFailed: t('drop.failed'),
    drop: dropLabels(t),
  }) as DocumentUploadLabels;

function addedBy(t: T, locale: Locale, { addedBy: by }: DocumentDto, isOwn: boolean): string {
  if (by === 'learner') return isOwn ? t('documents.byMe') : t('documents.byLearner');
  const name = by === 'school' ? null : nameIn(locale, by);
  return name ? t('documents.by', { name }) : t('documents.bySchool');
}

/** A learner's documents and the way to add one: the same for the learner and for the staff, with other words. */
export async function Documents({ ctx, documents }: { ctx: Ctx; documents: DocumentsDto }) {
  const t = await getTranslations({ locale: ctx.locale, namespace: 'media' });
  const { locale, timeZone, digits } = readerOf(ctx);
  const isOwn = ctx.actor.personUuid === documents.person;
  return (
    <>
      {documents.documents.length === 0 ? (
        <EmptyState title={t('documents.empty')} text={t('documents.emptyText')} />
      ) : (
        <DocumentList
          labels={listLabels(t)}
          documents={documents.documents.map((document) => ({
            uuid: document.uuid,
            title: document.title,
            href: `${document.file.href}?download`,
            isPicture: document.file.mimeType.startsWith('image/'),
            facts: [
              document.kind[locale],
              fileSize(document.file.sizeBytes),
              relativeTime(locale, document.addedAt, { timeZone, digits }),
              addedBy(t, locale, document, isOwn),
            ],
            scan: t(`list.${document.file.scanState}`),
            mayRemove: document.mayRemove,
          }))}
        />
      )}
      {documents.mayAdd && (
        <DocumentUpload
          person={documents.person}
          kinds={documents.kinds.map((kind) => ({ value: kind.code, label: kind.name[locale] }))}
          maxBytes={documents.maxBytes}
          labels={formLabels(t)}
        />
      )}
    </>
  );
}

/** The documents as a section of a person's page for staff. */
export async function PersonDocuments({ ctx, documents }: { ctx: Ctx; documents: DocumentsDto }) {
  const t = await getTranslations({ locale: ctx.locale, namespace: 'media.documents' });
  return (
    <section className="mt-7">
      <h2 className="text-base">{t('title')}</h2>
      <p className="mb-2 text-sm text-ink-3">{t('staffText')}</p>
      <Documents ctx={ctx} documents={documents} />
    </section>
  );
}

/** The documents as a block of one's own account page. */
export async function OwnDocuments({ ctx, documents }: { ctx: Ctx; documents: DocumentsDto }) {
  const t = await getTranslations({ locale: ctx.locale, namespace: 'media.documents' });
  return (
    <section className="border-t border-line py-7" id="documents">
      <h2 className="text-lg">{t('title')}</h2>
      <p className="mb-4 text-ink-2">{t('ownText')}</p>
      <Documents ctx={ctx} documents={documents} />
    </section>
  );
}
