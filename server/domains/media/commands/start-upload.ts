import { command } from '@/server/core/command';
import { signedIn } from '@/server/core/operations';
import { takeFromLimit } from '@/server/core/rate-limit';
import { newStorageKey, storage } from '@/server/core/storage';
import { filePolicy } from '../policy';
import { safeFileName } from '../rules/file-name';
import { acceptedType } from '../rules/start';
import { startUploadInput } from '../schema';

const STARTS = { limit: 60, windowSeconds: 600 };
const HOUR = 3_600_000;

/**
 * Opens a file for receiving: temporary until something uses it, gone after the hours the school has set (24). Purpose,
 * size and kind are refused here, before a byte is stored.
 */
export const startUpload = command(
  'media.upload.start',
  { access: signedIn, input: startUploadInput },
  async (ctx, input): Promise<{ uuid: string; expiresAt: string }> => {
    await takeFromLimit(`upload:${ctx.ip ?? ctx.actor.personUuid}`, STARTS);
    const { purpose } = input;
    ctx.authorize(filePolicy.start, { purpose, isPublic: false, isTemporary: true, uploadedById: ctx.actor.personId });
    const name = safeFileName(input.name);
    acceptedType(purpose, { ...input, name });
    const now = ctx.now();
    const [settings] = await ctx.sql<{ hours: number | null }>`
      select (settings->'uploads'->>'retentionHours')::float8 as hours from organizations where id = ${ctx.org.id}`;
    const file = await ctx.db.file.create({
      data: {
        organizationId: ctx.org.id,
        purpose,
        originalName: name,
        declaredMimeType: input.mimeType,
        sizeBytes: BigInt(input.size),
        storageProvider: storage().provider,
        storageKey: newStorageKey(ctx.org.uuid, now),
        expiresAt: new Date(now.getTime() + (settings?.hours ?? 24) * HOUR),
        uploadedById: ctx.actor.personId,
      },
      select: { uuid: true, expiresAt: true },
    });
    return { uuid: file.uuid, expiresAt: (file.expiresAt ?? now).toISOString() };
  },
);
