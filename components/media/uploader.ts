import type { DetailedError, Upload } from 'tus-js-client';
import type { UploadEvents, Uploader } from '@/components/patterns/file-drop';

/** Words of an uploader: what is said when the server gave no reason of its own. */
export type UploaderLabels = { failed: string };

const ENDPOINT = '/api/uploads';
/** Small enough for a proxy in between, large enough not to be felt. */
const CHUNK = 16 * 1024 * 1024;
const RETRY_AFTER = [0, 1_000, 3_000, 5_000, 10_000, 20_000, 30_000, 60_000];

/** The reason of a refusal in the reader's language, as the server gave it; empty when it gave none. */
function reasonOf(error: Error | DetailedError): string {
  const body = 'originalResponse' in error ? error.originalResponse?.getBody() : undefined;
  try {
    const { message } = JSON.parse(body ?? '') as { message?: unknown };
    return typeof message === 'string' ? message : '';
  } catch {
    return '';
  }
}

/** Whether trying again can help: the network, a busy server, or another writer; never a refusal. */
function mayRetry(error: DetailedError): boolean {
  const status = error.originalResponse?.getStatus() ?? 0;
  return status === 0 || status === 409 || status === 423 || status === 429 || status >= 500;
}

const fileId = (upload: Upload) => upload.url?.split('/').pop() ?? '';

/** A transfer that neither the person stopped nor the server refused begins again by itself: soon, or when the network is back. */
const AGAIN_AFTER = 60_000;

/**
 * Sends files in pieces that survive a broken connection and a reload of the page. The library for it is fetched with
 * the first file.
 */
export function createUploader({ purpose, labels }: { purpose: string; labels: UploaderLabels }): Uploader {
  return {
    start: (file, events) => {
      let upload: Upload | undefined;
      let stopped = false;
      // The last attempt failed for want of a network; another is due.
      let waiting = false;
      let later: ReturnType<typeof setTimeout> | undefined;

      const over = () => {
        clearTimeout(later);
        window.removeEventListener('online', atOnce);
      };
      const begin = async () => {
        upload ??= await prepare(file, purpose, {
          ...events,
          onProgress: (sent, total) => {
            waiting = false;
            if (!stopped) events.onProgress(sent, total);
          },
          onDone: (id) => {
            over();
            events.onDone(id);
          },
          onError: (reason) => {
            over();
            events.onError(reason || labels.failed);
          },
          onPaused: () => {
            waiting = true;
            events.onPaused();
          },
          onGivenUp: () => {
            waiting = true;
            events.onPaused();
            later = setTimeout(again, AGAIN_AFTER);
          },
        });
        if (!stopped) upload.start();
      };
      const run = () => {
        stopped = false;
        begin().catch(() => events.onError(labels.failed));
      };
      const again = () => {
        clearTimeout(later);
        if (stopped || !upload) return;
        void upload
          .abort()
          .catch(() => undefined)
          .then(run);
      };
      const atOnce = () => {
        if (waiting) again();
      };
      window.addEventListener('online', atOnce);
      run();
      return {
        cancel: () => {
          stopped = true;
          over();
          // What the server has of it is dropped too; if it cannot be told, it forgets by itself within a day.
          upload?.abort(true).catch(() => undefined);
        },
        pause: () => {
          stopped = true;
          clearTimeout(later);
          upload?.abort().catch(() => undefined);
          events.onPaused();
        },
        resume: run,
      };
    },
  };
}

type TransferEvents = UploadEvents & {
  /** Every attempt of the library failed for want of a network. */
  onGivenUp: () => void;
};

async function prepare(file: File, purpose: string, events: TransferEvents): Promise<Upload> {
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
      if ('originalResponse' in error && mayRetry(error)) events.onGivenUp();
      else events.onError(reasonOf(error));
    },
    onShouldRetry: (error, attempt) => {
      const again = mayRetry(error);
      // a single failure is not worth a word; a network that is away is
      if (again && (attempt > 0 || !navigator.onLine)) events.onPaused();
      return again;
    },
  });
  const before = (await upload.findPreviousUploads()).filter((one) => one.metadata.purpose === purpose);
  const last = before.sort((a, b) => Date.parse(b.creationTime) - Date.parse(a.creationTime))[0];
  if (last) upload.resumeFromPreviousUpload(last);
  return upload;
}
