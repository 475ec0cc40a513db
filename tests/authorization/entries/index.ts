import type { Entries } from '../matrix';
import { assessment } from './assessment';
import { catalog } from './catalog';
import { certificates } from './certificates';
import { engagement } from './engagement';
import { identity } from './identity';
import { learning } from './learning';
import { media } from './media';
import { mentorship } from './mentorship';
import { organizations } from './organizations';
import { reading } from './reading';

/** What is expected of every operation of the product. */
export const ENTRIES: Entries = {
  ...identity,
  ...catalog,
  ...learning,
  ...assessment,
  ...mentorship,
  ...media,
  ...certificates,
  ...engagement,
  ...organizations,
  ...reading,
};
