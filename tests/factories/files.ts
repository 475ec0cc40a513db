import { newStorageKey } from '@/server/core/storage';
import type {
  File,
  FilePurpose,
  FileRendition,
  FileState,
  Organization,
  Person,
} from '@/server/generated/prisma/client';
import { ownerDb } from '@/tests/support/db';
import { createOrganization } from './organizations';

type Fields = Partial<{
  organization: Pick<Organization, 'id'>;
  uploadedBy: Pick<Person, 'id' | 'organizationId'>;
  purpose: FilePurpose;
  state: FileState;
  originalName: string;
  mimeType: string;
  sizeBytes: bigint;
  storageKey: string;
  isTemporary: boolean;
  isPublic: boolean;
  expiresAt: Date;
}>;

/** The row of a stored file: received, kept, not public. No bytes are written. */
export async function createFile(fields: Fields = {}): Promise<File> {
  const { organization, uploadedBy, mimeType = 'application/pdf', sizeBytes = 1024n, ...rest } = fields;
  const organizationId = organization?.id ?? uploadedBy?.organizationId ?? (await createOrganization()).id;
  const { uuid } = await ownerDb().organization.findUniqueOrThrow({
    where: { id: organizationId },
    select: { uuid: true },
  });
  return ownerDb().file.create({
    data: {
      organizationId,
      purpose: 'course_material',
      state: 'ready',
      originalName: 'sheet.pdf',
      declaredMimeType: mimeType,
      mimeType,
      sizeBytes,
      receivedBytes: rest.state === 'receiving' ? 0n : sizeBytes,
      storageKey: newStorageKey(uuid, new Date()),
      isTemporary: false,
      uploadedById: uploadedBy?.id ?? null,
      ...rest,
    },
  });
}

/** The row of a rung that is the file itself: one piece behind its head. No bytes are written. */
export async function createRung(file: File, name = '360p'): Promise<FileRendition> {
  return ownerDb().fileRendition.create({
    data: {
      organizationId: file.organizationId,
      fileId: file.id,
      kind: 'video',
      name,
      mimeType: 'video/mp4',
      width: 640,
      height: 360,
      bitsPerSecond: 800,
      codecs: 'avc1.4d4016,mp4a.40.2',
      storageKey: file.storageKey,
      sizeBytes: file.sizeBytes,
      sha256: 'b'.repeat(64),
      metadata: { init: { offset: 0, length: 24 }, segments: [{ offset: 24, length: 1000, seconds: 10 }] },
    },
  });
}

/** Hangs a file on a row (`submission_version`, `submission`, …). */
export async function linkFile(file: File, subjectType: string, subjectId: bigint, role = 'attachment'): Promise<void> {
  await ownerDb().fileLink.create({
    data: { organizationId: file.organizationId, fileId: file.id, subjectType, subjectId, role },
  });
}
