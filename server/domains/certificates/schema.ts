import { z } from 'zod';
import { lineText } from '@/lib/zod/line-text';

/** Names a certificate as people write its number: any case, with or without dashes. */
export const numberInput = z.strictObject({ number: z.string().max(200) });

/** How often one address may ask for numbers. They cannot be guessed; this keeps them from being tried at all. */
export const VERIFY_LIMIT = { limit: 30, windowSeconds: 600 } as const;

/** Where the questions of one address to one school are counted. */
export const verifyLimitKey = (orgId: bigint, ip: string | null): string => `verify:${orgId}:${ip ?? 'unknown'}`;

/** Names one certificate. */
export const certificateInput = z.strictObject({ certificate: z.uuid() });

/** Ends a certificate for good; the reason is for the school, not for whoever verifies. */
export const revokeInput = z.strictObject({ certificate: z.uuid(), reason: lineText(500).min(3) });
