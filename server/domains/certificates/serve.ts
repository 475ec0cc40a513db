import { Readable } from 'node:stream';
import type { Ctx } from '@/server/core/context';
import { storage } from '@/server/core/storage';
import { takeCertificateFile } from './commands/take-certificate-file';

/** Answers GET /api/certificates/{number}/pdf with the sheet as a download. */
export async function serveCertificate(ctx: Ctx, _: Request, { number }: { number: string }): Promise<Response> {
  const file = await takeCertificateFile(ctx, { number });
  const bytes = await storage().stream(file.storageKey);
  return new Response(Readable.toWeb(bytes) as ReadableStream, {
    headers: {
      'content-type': 'application/pdf',
      'content-length': String(file.sizeBytes),
      'content-disposition': `attachment; filename="${file.number}.pdf"`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, no-store',
      'cross-origin-resource-policy': 'same-origin',
    },
  });
}
