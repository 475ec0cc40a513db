'use client';
import { useMemo } from 'react';
import { FileDrop, type FileDropLabels } from '@/components/patterns/file-drop';
import { createUploader } from './uploader';

/** What the server says about a file field: made by `uploadFieldProps`. */
export type UploadFieldFacts = {
  purpose: string;
  labels: FileDropLabels & { failed: string };
  maxSize: number;
  accept: string;
  types: string;
};

type UploadFieldProps = {
  /** Hidden fields with this name carry the ids of the finished files. */
  name: string;
  label: string;
  field: UploadFieldFacts;
  maxFiles?: number;
  onChange?: (ids: string[]) => void;
};

/** A file field that sends as soon as files are chosen; the form then carries only their ids. */
export function UploadField({ field, ...rest }: UploadFieldProps) {
  const { purpose, labels } = field;
  const uploader = useMemo(() => createUploader({ purpose, labels }), [purpose, labels]);
  return (
    <FileDrop
      {...rest}
      uploader={uploader}
      labels={labels}
      maxSize={field.maxSize}
      accept={field.accept}
      types={field.types}
    />
  );
}
