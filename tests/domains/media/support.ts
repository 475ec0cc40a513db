import { encode } from 'next-auth/jwt';
import { env } from '@/lib/env/server';
import type { Ctx } from '@/server/core/context';
import { createUpload, speakingTus } from '@/server/domains/media';
import type { PersonWithRoles } from '@/tests/factories/people';
import { createSession } from '@/tests/factories/people';
import type { School } from '@/tests/support/world';

/** A request body that arrives in these pieces and then ends, or breaks off. */
export function body(pieces: Uint8Array[], breaks = false): ReadableStream<Uint8Array> {
  const rest = [...pieces];
  return new ReadableStream({
    pull: (controller) => {
      const piece = rest.shift();
      if (piece) controller.enqueue(piece);
      else if (breaks) controller.error(new Error('the connection was cut'));
      else controller.close();
    },
  });
}

/** Cuts bytes into pieces of a size. */
export function pieces(bytes: Uint8Array, size: number): Uint8Array[] {
  const all: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += size) all.push(bytes.subarray(at, at + size));
  return all;
}

const b64 = (text: string) => Buffer.from(text).toString('base64');

/** The request that begins an upload. */
export function startRequest(file: { name: string; size: number; purpose?: string; type?: string }): Request {
  return new Request('http://here.test/api/uploads', {
    method: 'POST',
    headers: {
      'tus-resumable': '1.0.0',
      'upload-length': String(file.size),
      'upload-metadata': `filename ${b64(file.name)},filetype ${b64(file.type ?? '')},purpose ${b64(file.purpose ?? 'assignment_submission')}`,
    },
  });
}

/** The request that sends bytes from an offset. */
export function patchRequest(
  offset: number,
  bytes: ReadableStream<Uint8Array> | Uint8Array,
  headers: Record<string, string> = {},
): Request {
  return new Request('http://here.test/api/uploads/x', {
    method: 'PATCH',
    headers: {
      'tus-resumable': '1.0.0',
      'upload-offset': String(offset),
      'content-type': 'application/offset+octet-stream',
      ...headers,
    },
    body: bytes as BodyInit,
    duplex: 'half',
  } as RequestInit);
}

/** Begins an upload; its uuid. */
export async function begin(ctx: Ctx, file: Parameters<typeof startRequest>[0]): Promise<string> {
  const response = await speakingTus(createUpload)(ctx, startRequest(file), {});
  return response.headers.get('location')?.split('/').pop() ?? '';
}

/** The header of a signed-in person's requests to a school. */
export async function cookieOf(person: PersonWithRoles, school: School): Promise<string> {
  const session = await createSession(person);
  const token = await encode({ token: { sid: session.uuid, org: school.org.uuid }, secret: env().AUTH_SECRET });
  return `session=${token}`;
}
