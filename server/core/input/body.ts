import { AppError } from '@/lib/errors/app-error';

/** The JSON of a request; what is none is refused as a body that cannot be used. */
export async function jsonBody(request: Request): Promise<unknown> {
  return request.json().catch(refuse);
}

/** The form of a request; what is none is refused as a body that cannot be used. */
export async function formBody(request: Request): Promise<FormData> {
  return request.formData().catch(refuse);
}

/** JSON that must be an object with named fields. */
export async function jsonFields(request: Request): Promise<Record<string, unknown>> {
  const body = await jsonBody(request);
  return typeof body === 'object' && body !== null && !Array.isArray(body)
    ? (body as Record<string, unknown>)
    : refuse();
}

function refuse(): never {
  throw new AppError('validation', { fields: [{ path: '', key: 'invalid' }] });
}
