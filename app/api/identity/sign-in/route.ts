import { route } from '@/server/core/route';
import { signIn, signInThrough } from '@/server/domains/identity';

export const POST = route('doors', (ctx, request) => signInThrough(signIn, ctx, request, 'sign-in'));
