import { notFound } from 'next/navigation';
import { connection } from 'next/server';

/** Any address that no page claims: the 404 page of the school, in the reader's language. */
export default async function Page() {
  await connection();
  notFound();
}
