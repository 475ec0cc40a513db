import type { Browser, BrowserContext } from '@playwright/test';
import { signInByApi } from './live';

/** A context signed in as one of the school's people, next to the one of the test. */
export async function contextOf(browser: Browser, baseURL: string | undefined, who: string): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL: baseURL ?? '' });
  await signInByApi(context.request, `${who}@kurrasa.example`);
  return context;
}

/** The address of somebody's page in the administration, without the language; found as staff find it. */
export async function personPath(browser: Browser, baseURL: string | undefined, email: string): Promise<string> {
  const staff = await contextOf(browser, baseURL, 'huda');
  const list = await (await staff.request.get(`/en/admin/people?search=${encodeURIComponent(email)}`)).text();
  await staff.close();
  const path = /\/admin\/people\/[0-9a-f-]{36}/.exec(list)?.[0];
  if (!path) throw new Error(`Nobody has the address ${email}`);
  return path;
}
