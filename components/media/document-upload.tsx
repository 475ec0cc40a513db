'use client';
import { useRouter } from 'next/navigation';
import { useMemo, useState } from 'react';
import { FileDrop, type FileDropLabels } from '@/components/patterns/file-drop';
import { Button } from '@/components/ui/button';
import { SelectField, TextField } from '@/components/ui/field';
import { Plus } from '@/components/ui/icons';
import { Problem } from '@/components/ui/problem';
import { useToast } from '@/components/ui/toast';
import { createUploader } from './uploader';

/** Words of the form that adds documents. */
export type DocumentUploadLabels = Record<
  | 'add'
  | 'addNow'
  | 'adding'
  | 'added'
  | 'kind'
  | 'chooseKind'
  | 'kindMissing'
  | 'name'
  | 'nameHelp'
  | 'optional'
  | 'files'
  | 'nothing'
  | 'failed'
  | 'types'
  | 'uploadFailed',
  string
> & { drop: FileDropLabels };

type DocumentUploadProps = {
  person: string;
  kinds: { value: string; label: string }[];
  maxBytes: number;
  labels: DocumentUploadLabels;
};

const PICTURES_AND_PDF = '.pdf,.jpg,.jpeg,.png,.webp';

/** Adds documents: a kind, files that survive a broken connection, and a name where it is a single one. */
export function DocumentUpload({ person, kinds, maxBytes, labels }: DocumentUploadProps) {
  const router = useRouter();
  const toast = useToast();
  const [round, setRound] = useState(0);
  const [open, setOpen] = useState(false);
  const [files, setFiles] = useState<string[]>([]);
  const [working, setWorking] = useState(false);
  const [problem, setProblem] = useState<{ field: 'kind' | 'files'; text: string } | null>(null);
  const uploader = useMemo(
    () => createUploader({ purpose: 'student_document', labels: { failed: labels.uploadFailed } }),
    [labels.uploadFailed],
  );

  const add = async (data: FormData) => {
    const kind = String(data.get('kind') ?? '');
    if (kind === '') return setProblem({ field: 'kind', text: labels.kindMissing });
    if (files.length === 0) return setProblem({ field: 'files', text: labels.nothing });
    setWorking(true);
    setProblem(null);
    const { api, toApiError } = await import('@/components/patterns/api-client');
    const title = files.length === 1 ? String(data.get('title') ?? '') : '';
    try {
      for (const file of files) await api.media.addDocument.mutate({ person, file, kind, title });
      toast({ text: labels.added });
      setFiles([]);
      setOpen(false);
      setRound((n) => n + 1);
    } catch (e) {
      const known = toApiError(e);
      setProblem({ field: 'files', text: known.fields[0]?.message ?? (known.message || labels.failed) });
    } finally {
      setWorking(false);
      router.refresh();
    }
  };

  if (!open)
    return (
      <Button variant="secondary" className="mt-4" onClick={() => setOpen(true)}>
        <Plus size="s" />
        {labels.add}
      </Button>
    );
  return (
    <form
      key={round}
      className="mt-4 flex max-w-xl flex-col gap-4"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!working) void add(new FormData(event.currentTarget));
      }}
    >
      <SelectField
        name="kind"
        label={labels.kind}
        options={kinds}
        placeholder={labels.chooseKind}
        error={problem?.field === 'kind' ? problem.text : undefined}
      />
      <FileDrop
        name="files"
        label={labels.files}
        uploader={uploader}
        labels={labels.drop}
        maxSize={maxBytes}
        maxFiles={10}
        accept={PICTURES_AND_PDF}
        types={labels.types}
        onChange={(sent) => setFiles(sent.map((file) => file.id))}
      />
      {files.length <= 1 && (
        <TextField
          name="title"
          label={labels.name}
          help={labels.nameHelp}
          optional={labels.optional}
          maxLength={200}
          dir="auto"
        />
      )}
      <Problem text={problem?.field === 'files' && problem.text} />
      <div className="flex gap-2">
        <Button variant="primary" type="submit" working={working} workingLabel={labels.adding}>
          {labels.addNow}
        </Button>
        <Button variant="ghost" disabled={working} onClick={() => setOpen(false)}>
          {labels.drop.cancel}
        </Button>
      </div>
    </form>
  );
}
