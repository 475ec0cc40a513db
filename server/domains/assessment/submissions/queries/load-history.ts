import { type Locale, translated } from '@/lib/i18n/locales';
import type { Ctx } from '@/server/core/context';
import { listFiles } from '@/server/domains/media';
import { type NoteAnchor, noteAnchor } from '../schema';

/** A file as it was handed in. */
export type SubmittedFile = { uuid: string; name: string; sizeBytes: number; mimeType: string | null; href: string };

/** A note in the margin of a version. */
export type NoteDto = { number: number; body: string; anchor: NoteAnchor | null; author: string; at: string };

/** A decision with its reasons. */
export type ReviewDto = {
  decision: 'approved' | 'returned';
  comment: string;
  points: number | null;
  scores: { criterion: string; points: number }[];
  reviewer: string;
  at: string;
};

/** A version as it was sent, with what came back. Nothing of it ever changes. */
export type VersionDto = {
  number: number;
  text: string;
  sentAt: string;
  files: SubmittedFile[];
  review: ReviewDto | null;
  notes: NoteDto[];
};

/** Someone's name in the reader's language. */
export function nameOf(person: { nameEn: string | null; nameAr: string | null }, locale: Locale): string {
  return translated({ en: person.nameEn ?? undefined, ar: person.nameAr ?? undefined }, locale) ?? '';
}

/** Names of people by key; someone whom the actor may not see has none. */
async function loadNames(ctx: Ctx, ids: readonly bigint[]): Promise<Map<bigint, string>> {
  if (ids.length === 0) return new Map();
  const people = await ctx.db.person.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, nameEn: true, nameAr: true },
  });
  return new Map(people.map((person) => [person.id, nameOf(person, ctx.locale)]));
}

/** Every sent version of a submission, newest first. The caller has authorised. */
export async function loadHistory(ctx: Ctx, submissionId: bigint): Promise<VersionDto[]> {
  const [versions, reviews, comments] = await Promise.all([
    ctx.db.submissionVersion.findMany({ where: { submissionId }, orderBy: { number: 'desc' } }),
    ctx.db.submissionReview.findMany({ where: { submissionId }, orderBy: { id: 'asc' } }),
    ctx.db.submissionComment.findMany({ where: { submissionId }, orderBy: { id: 'asc' } }),
  ]);
  const names = await loadNames(ctx, [...reviews.map((one) => one.reviewerId), ...comments.map((one) => one.authorId)]);
  const files = await listFiles(ctx, {
    subjectType: 'submission_version',
    subjectIds: versions.map((version) => version.id),
  });
  return versions.map((version) => {
    const review = reviews.findLast((one) => one.version === version.number);
    return {
      number: version.number,
      text: version.text,
      sentAt: version.submittedAt.toISOString(),
      files: (files.get(version.id) ?? []).map(({ uuid, name, sizeBytes, mimeType, href }) => ({
        uuid,
        name,
        sizeBytes,
        mimeType,
        href,
      })),
      review: review
        ? {
            decision: review.decision === 'returned' ? 'returned' : 'approved',
            comment: review.comment,
            points: review.points,
            scores: (review.scores ?? []) as ReviewDto['scores'],
            reviewer: names.get(review.reviewerId) ?? '',
            at: review.reviewedAt.toISOString(),
          }
        : null,
      notes: comments
        .filter((comment) => comment.version === version.number)
        .map((comment, index) => ({
          number: index + 1,
          body: comment.body,
          anchor: noteAnchor.safeParse(comment.anchor).data ?? null,
          author: names.get(comment.authorId) ?? '',
          at: comment.createdAt.toISOString(),
        })),
    };
  });
}
