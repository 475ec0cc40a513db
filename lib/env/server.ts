import { type Env, envSchema } from './schema';

let cached: Env | undefined;

/** The validated environment; throws once with a readable list when something is missing. Lazy, so that a build needs none. */
export function env(): Env {
  if (cached) return cached;
  const parsed = envSchema.safeParse(process.env);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((i) => `  ${i.path.join('.')}: ${i.message}`);
    throw new Error(`The environment is not complete:\n${lines.join('\n')}\nSee .env.example.`);
  }
  cached = parsed.data;
  return cached;
}

/** The scheme of public addresses. */
export function publicProtocol(): 'http' | 'https' {
  const e = env();
  return e.PUBLIC_PROTOCOL ?? (e.NODE_ENV === 'production' && !e.DEMO ? 'https' : 'http');
}

/** Whether search engines may list this copy: never one under development, never one that is declared closed. */
export function opensToSearchEngines(): boolean {
  const e = env();
  return e.SEARCH_ENGINES === 'open' && (e.NODE_ENV === 'production' || e.DEMO);
}

/** Where programs are looked for: all of the environment that a program of somebody else gets. */
export function searchPath(): NodeJS.ProcessEnv {
  return { NODE_ENV: env().NODE_ENV, PATH: process.env.PATH ?? '' };
}

/** Forgets the cached environment; for tests that change it. */
export function resetEnv(): void {
  cached = undefined;
}
