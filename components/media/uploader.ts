import type { DetailedError, Upload } from 'tus-js-client';
import type { UploadEvents, Uploader } from '@/components/patterns/file-drop';

/** Words of an uploader: what is said when the server gave no reason of its own. */
export type UploaderLabels = { failed: string };

const ENDPOINT = '/api/uploads';
/** Small enough for a proxy in between, large enough not to be felt. */
const CHUNK = 16 * 1024 * 1024;
const RETRY_AFTER = [0, 1_000, 3_000, 5_000, 10_000, 20_000, 30_000, 60_000];

/** The reason of a refusal in the reader's language, as the server gave it. */
function reasonOf(error: Error | DetailedError, fallback: string): string {
  const body = 'originalResponse' in error ? error.originalResponse?.getBody() : undefined;
  try {
    const { message } = JSON.parse(body ?? '') as { message?: unknown };
    return typeof message === 'string' && message !== '' ? message : fallback;
  } catch {
    return fallback;
  }
}

/** Whether trying again can help: the network, a busy server, or another writer; never a refusal. */
function mayRetry(error: DetailedError): boolean {
  const status = error.originalResponse?.getStatus() ?? 0;
  return status === 0 || status === 409 || status === 423 || status === 429 || status >= 500;
}

const fileId = (upload: Upload) => upload.url?.split('/').pop() ?? '';

/**
 * Sends files in pieces that survive a broken connection and a reload of the page. The library for it is fetched with
 * the first file.
 */
export function createUploader({ purpose, labels }: { purpose: string; labels: UploaderLabels }): Uploader {
  return {
    start: (file, events) => {
      let upload: Upload | undefined;
      let stopped = false;
      const begin = async () => {
        upload ??= await prepare(file, purpose, labels, events);
        if (!stopped) upload.start();
      };
      const run = () => {
        stopped = false;
        begin().catch(() => events.onError(labels.failed));
      };
      run();
      return {
        cancel: () => {
          stopped = true;
          // What the server has of it is dropped too; if it cannot be told, it forgets by itself within a day.
          upload?.abort(true).catch(() => undefined);
        },
        pause: () => {
          stopped = true;
          upload?.abort().catch(() => undefined);
          events.onPaused();
        },
        resume: run,
      };
    },
  };
}

async function prepare(file: File, purpose: string, labels: UploaderLabels, events: UploadEvents): Promise<Upload> {
  const { Upload } = await import('tus-js-client');
  const upload: Upload = new Upload(file, {
    endpoint: ENDPOINT,
    chunkSize: CHUNK,
    retryDelays: RETRY_AFTER,
    removeFingerprintOnSuccess: true,
    headers: { 'x-locale': document.documentElement.lang },
    metadata: { filename: file.name, filetype: file.type, purpose },
    onProgress: events.onProgress,
    onSuccess: () => events.onDone(fileId(upload)),
    onError: (error) => {
      const network = 'originalResponse' in error && mayRetry(error);
      if (network) events.onPaused();
      else events.onError(reasonOf(error, labels.failed));
    },
    onShouldRetry: (error) => {
      const again = mayRetry(error);
      if (again && !navigator.onLine) events.onPaused();
      return again;
    },
  });
  const before = (await upload.findPreviousUploads()).filter((one) => one.metadata.purpose === purpose);
  const last = before.sort((a, b) => Date.parse(b.creationTime) - Date.parse(a.creationTime))[0];
  if (last) upload.resumeFromPreviousUpload(last);
  return upload;
}
