import { outside } from '@/server/core/jobs';
import { claimPicture, keepPictures, makePictures } from '../commands/make-pictures';
import { makePictureSizes } from '../jobs';

/** Claim → make → keep. Encoding takes seconds, so no transaction waits for it; what fails leaves the original served. */
export const handler = outside(makePictureSizes, {
  claim: (ctx, payload) => claimPicture(ctx, payload),
  act: (source) => makePictures(source),
  mark: (ctx, payload, _source, pictures) => keepPictures(ctx, { ...payload, pictures }),
});
