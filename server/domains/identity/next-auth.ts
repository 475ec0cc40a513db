import type { NextAuthOptions } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import { env } from '@/lib/env/server';
import type { Ctx } from '@/server/core/context';
import { SESSION_SECONDS, sessionCookieName } from '@/server/core/session';
import { signIn } from './commands/sign-in';

/** next-auth over our sessions: its token names the session row, and the same command stands behind its credentials. */
export function nextAuthOptions(ctx: Ctx): NextAuthOptions {
  return {
    secret: env().AUTH_SECRET,
    session: { strategy: 'jwt', maxAge: SESSION_SECONDS },
    cookies: {
      sessionToken: {
        name: sessionCookieName(),
        options: { httpOnly: true, sameSite: 'lax', path: '/', secure: sessionCookieName().startsWith('__Host-') },
      },
    },
    pages: { signIn: `/${ctx.locale}/sign-in` },
    providers: [
      CredentialsProvider({
        credentials: { email: { type: 'email' }, password: { type: 'password' } },
        authorize: async (given) => {
          const { session } = await signIn(ctx, { email: given?.email ?? '', password: given?.password ?? '' });
          return { id: session };
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => (user ? { sid: user.id, org: ctx.org.uuid } : token),
      session: ({ session }) => ({ expires: session.expires }),
    },
  };
}
