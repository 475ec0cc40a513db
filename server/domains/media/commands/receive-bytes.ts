import { hotWrite } from '@/server/core/hot-write';
import { signedIn } from '@/server/core/operations';
import { receivedInput } from '../schema';

/**
 * Notes how much of one's own upload is on stable storage. Only this moves the offset a client is told, so nothing that
 * was acknowledged can be lost; `from` must still be the offset (a second writer gets not_found).
 */
export const noteReceived = hotWrite(
  'media.upload.receive',
  { access: signedIn, input: receivedInput },
  async (ctx, { uuid, from, to }): Promise<{ offset: number } | null> => {
    const [row] = await ctx.sql<{ offset: number }>`
      update files set received_bytes = ${to}
      where uuid = ${uuid}::uuid and uploaded_by_id = ${ctx.actor.personId} and is_temporary and state = 'receiving'
        and received_bytes = ${from} and ${to} <= size_bytes
      returning received_bytes::float8 as offset`;
    return row ?? null;
  },
);
