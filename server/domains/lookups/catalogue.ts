import { businessTypes } from './catalogue/business';
import { communityTypes } from './catalogue/community';
import { learningTypes } from './catalogue/learning';
import { peopleTypes } from './catalogue/people';
import { placeTypes } from './catalogue/places';
import type { LookupTypeDefinition } from './definition';

export type { BilingualName, LookupTypeDefinition, LookupValueDefinition } from './definition';

const types = [...peopleTypes, ...learningTypes, ...communityTypes, ...businessTypes, ...placeTypes] as const;

/** The code of a vocabulary that ships with the product. */
export type LookupTypeCode = (typeof types)[number]['code'];

/** Every vocabulary of the product with its values, parents before children: what a new database is filled with. */
export const LOOKUP_CATALOGUE: readonly LookupTypeDefinition<LookupTypeCode>[] = types;

/** One vocabulary by its code. */
export function lookupType(code: LookupTypeCode): LookupTypeDefinition<LookupTypeCode> {
  const found = LOOKUP_CATALOGUE.find((type) => type.code === code);
  if (!found) throw new Error(`No lookup type ${code}`);
  return found;
}
