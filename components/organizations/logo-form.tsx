'use client';
import { useRouter } from 'next/navigation';
import { useEffect, useMemo, useState } from 'react';
import { createUploader } from '@/components/media/uploader';
import { FileDrop, type FileDropLabels } from '@/components/patterns/file-drop';
import { sendForm } from '@/components/patterns/forms/api-form';
import { Form, SubmitButton, useForm } from '@/components/patterns/forms/form';
import type { FormLabels, FormResult } from '@/components/patterns/forms/form-core';
import { Button } from '@/components/ui/button';
import { Radio } from '@/components/ui/choice';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { TextField } from '@/components/ui/field';
import { useToast } from '@/components/ui/toast';
import type { Locale } from '@/lib/i18n/locales';
import { ALT_MOST, type AltText } from '@/lib/pictures/alt-text';
import { OnBothThemes } from './on-both-themes';

/** The words of the form. */
export type LogoLabels = Record<
  | ('choose' | 'replace' | 'cancel' | 'file' | 'types' | 'uploadFailed' | 'kind' | 'describes' | 'describesHelp')
  | ('decorative' | 'decorativeHelp' | 'altEn' | 'altAr' | 'altHelp' | 'save' | 'saving' | 'saved' | 'noFile' | 'edit')
  | ('remove' | 'removeTitle' | 'removeText' | 'removed' | 'keep' | 'failed' | 'previewTitle' | 'light' | 'dark'),
  string
> & { drop: FileDropLabels };

type Props = {
  locale: Locale;
  logo: { uuid: string; alt: AltText } | null;
  maxBytes: number;
  labels: LogoLabels;
  form: FormLabels;
};

/** Replaces the logo, says what it shows, or removes it. What a picture says is asked for with the picture. */
export function LogoForm({ locale, logo, maxBytes, labels, form: words }: Props) {
  const toast = useToast();
  const router = useRouter();
  const [mode, setMode] = useState<'closed' | 'file' | 'text'>('closed');
  const [file, setFile] = useState<string | null>(null);
  const before = logo?.alt ?? {};
  const [decorative, setDecorative] = useState('decorative' in before);
  const uploader = useMemo(
    () => createUploader({ purpose: 'organization_logo', labels: { failed: labels.uploadFailed } }),
    [labels.uploadFailed],
  );

  const submit = async (values: Record<string, unknown>): Promise<FormResult> => {
    const chosen = mode === 'text' ? (logo?.uuid ?? null) : file;
    if (!chosen) return { ok: false, message: labels.noFile };
    const alt = decorative
      ? { decorative: true as const }
      : { en: String(values['alt.en'] ?? ''), ar: String(values['alt.ar'] ?? '') };
    return sendForm((api, input) => api.organizations.setLogo.mutate(input), {
      schema: () => import('@/server/domains/organizations/schema').then((m) => m.setLogoInput),
      input: { file: chosen, alt },
    });
  };
  const form = useForm({
    submit,
    onDone: () => {
      toast({ text: labels.saved, tone: 'done' });
      setMode('closed');
      setFile(null);
      router.refresh();
    },
  });
  const remove = async () => {
    const result = await sendForm((api) => api.organizations.removeLogo.mutate({}));
    if (!result.ok) throw new Error('not removed');
    toast({ text: labels.removed, tone: 'done' });
    router.refresh();
  };

  if (mode === 'closed')
    return (
      <div className="mt-4 flex flex-wrap gap-2.5">
        <Button variant="secondary" onClick={() => setMode('file')}>
          {logo ? labels.replace : labels.choose}
        </Button>
        {logo && (
          <>
            <Button variant="ghost" onClick={() => setMode('text')}>
              {labels.edit}
            </Button>
            <ConfirmDialog
              onConfirm={remove}
              labels={{
                trigger: labels.remove,
                title: labels.removeTitle,
                text: labels.removeText,
                keep: labels.keep,
                confirm: labels.remove,
                failed: labels.failed,
              }}
            />
          </>
        )}
      </div>
    );
  return (
    <Form form={form} locale={locale} labels={words} className="mt-5 flex max-w-xl flex-col gap-5">
      {mode === 'file' && (
        <FileDrop
          name="file"
          label={labels.file}
          uploader={uploader}
          labels={labels.drop}
          maxSize={maxBytes}
          maxFiles={1}
          accept=".png,.jpg,.jpeg,.webp"
          types={labels.types}
          onChange={(sent) => setFile(sent[0]?.id ?? null)}
        />
      )}
      {mode === 'file' && file && <Preview file={file} labels={labels} />}
      <fieldset className="flex flex-col gap-2">
        <legend className="lab">{labels.kind}</legend>
        <Radio
          name="kind"
          value="describes"
          label={labels.describes}
          help={labels.describesHelp}
          checked={!decorative}
          onChange={() => setDecorative(false)}
        />
        <Radio
          name="kind"
          value="decorative"
          label={labels.decorative}
          help={labels.decorativeHelp}
          checked={decorative}
          onChange={() => setDecorative(true)}
        />
      </fieldset>
      {!decorative && (
        <>
          <TextField
            name="alt.en"
            label={labels.altEn}
            help={labels.altHelp}
            error={form.errors['alt.en']}
            defaultValue={'decorative' in before ? '' : (before.en ?? '')}
            maxLength={ALT_MOST}
            lang="en"
            dir="ltr"
          />
          <TextField
            name="alt.ar"
            label={labels.altAr}
            error={form.errors['alt.ar']}
            defaultValue={'decorative' in before ? '' : (before.ar ?? '')}
            maxLength={ALT_MOST}
            lang="ar"
            dir="rtl"
          />
        </>
      )}
      <div className="flex flex-wrap gap-2.5">
        <SubmitButton workingLabel={labels.saving}>{labels.save}</SubmitButton>
        <Button variant="ghost" onClick={() => setMode('closed')}>
          {labels.cancel}
        </Button>
      </div>
    </Form>
  );
}

/** The uploaded picture as it will stand in the header, before anybody else sees it. */
function Preview({ file, labels }: { file: string; labels: LogoLabels }) {
  const [size, setSize] = useState<{ width: number; height: number } | null>(null);
  const src = `/api/files/${file}`;
  useEffect(() => {
    const image = new Image();
    image.onload = () => setSize({ width: image.naturalWidth, height: image.naturalHeight });
    image.src = src;
    return () => {
      image.onload = null;
    };
  }, [src]);
  if (!size) return null;
  return (
    <div>
      <p className="mb-2 text-sm font-medium">{labels.previewTitle}</p>
      <OnBothThemes labels={labels}>
        {/* biome-ignore lint/performance/noImgElement: a file that only its sender sees yet */}
        <img src={src} alt="" {...size} />
      </OnBothThemes>
    </div>
  );
}
