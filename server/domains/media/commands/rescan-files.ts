import { z } from 'zod';
import { command } from '@/server/core/command';
import { systemOnly } from '@/server/core/operations';
import { storage } from '@/server/core/storage';
import { scan, scannerConfigured } from '@/server/core/storage/scanner';

/** So much is looked at in one go; the transaction waits for the scanner. */
const BATCH_BYTES = 64 * 1024 * 1024;
const BATCH = 20;

/**
 * Asks the scanner again about files it has not seen: it was down, or there was none when they came. A file that is
 * infected after all stays in its row and is given to nobody.
 */
export const rescanFiles = command(
  'media.rescan_files',
  { access: systemOnly, input: z.strictObject({}) },
  async (ctx): Promise<{ scanned: number }> => {
    if (!scannerConfigured()) return { scanned: 0 };
    const waiting = await ctx.db.file.findMany({
      where: { state: 'ready', scanState: { in: ['unscanned', 'scanner_down'] }, uploadedById: { not: null } },
      orderBy: { id: 'asc' },
      take: BATCH,
      select: { id: true, storageKey: true, sizeBytes: true },
    });
    let scanned = 0;
    let bytes = 0;
    for (const file of waiting) {
      bytes += Number(file.sizeBytes);
      if (scanned > 0 && bytes > BATCH_BYTES) break;
      const scanState = await scan(() => storage().stream(file.storageKey));
      if (scanState === 'scanner_down') break;
      await ctx.db.file.update({ where: { id: file.id }, data: { scanState } });
      scanned += 1;
    }
    return { scanned };
  },
);
