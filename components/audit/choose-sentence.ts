import type { AuditRowDto } from '@/server/domains/audit';

/** Reads the catalogue: whether a key exists, and its raw text. */
export type Catalogue = { has(key: string): boolean; raw(key: string): string };

/** The templates a row is told with: the sentence, and the noun for its `what`. */
export type ChosenSentence = { sentence: string; noun: string };

/** What a row knows, as far as a template asks for it. */
export type Known = Pick<AuditRowDto, 'action' | 'entityType' | 'operation' | 'state' | 'person' | 'thing'> & {
  actor: Pick<AuditRowDto['actor'], 'kind'>;
};

const FORMS = ['full', 'self', 'bare'] as const;

/** A template may name only what is known; nobody is named twice as doer and as the one concerned. */
function fits(template: string, row: Known): boolean {
  if (template.includes('<person>') && (!row.person || row.person.isActor)) return false;
  return !template.includes('<thing>') || row.thing !== null;
}

function formOf(catalogue: Catalogue, key: string, row: Known): string | null {
  for (const form of FORMS) {
    const full = `${key}.${form}`;
    if (catalogue.has(full) && fits(catalogue.raw(full), row)) return full;
  }
  return null;
}

/**
 * The most telling sentence a row has words for: one of its own (by record, action and new state), else the action with
 * the noun of its record. There is always one.
 */
export function chooseSentence(catalogue: Catalogue, row: Known): ChosenSentence {
  const table = row.entityType ?? 'none';
  const own = [
    row.state && `${row.action}_${row.state}`,
    row.actor.kind === 'anonymous' && `${row.action}_anonymous`,
    row.operation === 'page' && `${row.action}_page`,
    row.action,
  ];
  // What did not come to pass has no record; it is named by what was tried.
  const act = `acts.${row.operation?.replace(/[.-]/g, '_')}`;
  const tried = `special.none.${row.action}_act.bare`;
  if (table === 'none' && catalogue.has(act) && catalogue.has(tried)) return { sentence: tried, noun: act };
  const noun = formOf(catalogue, `nouns.${table}`, row) ?? 'nouns.other.bare';
  for (const key of own) {
    const sentence = key && formOf(catalogue, `special.${table}.${key}`, row);
    if (sentence) return { sentence, noun };
  }
  const general = `sentences.${row.action}`;
  return { sentence: catalogue.has(general) ? general : 'sentences.other', noun };
}
