import { route } from '@/server/core/route';
import { signInThrough, verifyEmail } from '@/server/domains/identity';

export const POST = route('doors', (ctx, request) => signInThrough(verifyEmail, ctx, request, 'verify-email'));
