/** A name in both languages of the product. */
export type BilingualName = { readonly en: string; readonly ar: string };

/** One value of a vocabulary as it is seeded. `parent` is a code of the parent type, or of the same type without one. */
export type LookupValueDefinition = {
  readonly code: string;
  readonly name: BilingualName;
  readonly sortOrder: number;
  readonly isDefault?: boolean;
  readonly parent?: string;
  readonly metadata?: Readonly<Record<string, unknown>>;
};

/** One vocabulary as it is seeded. `locked`: program logic depends on its codes, so they cannot be removed or recoded. */
export type LookupTypeDefinition<Code extends string = string> = {
  readonly code: Code;
  readonly name: BilingualName;
  readonly parent?: string;
  readonly locked: boolean;
  readonly metadata?: Readonly<Record<string, unknown>>;
  readonly values: readonly LookupValueDefinition[];
};

/** A value in the short form of the catalogue files: code, English, Arabic, and what else there is to say. */
export type ValueRow = readonly [
  code: string,
  en: string,
  ar: string,
  more?: Pick<LookupValueDefinition, 'isDefault' | 'parent' | 'metadata'>,
];

const definition =
  (locked: boolean) =>
  <const Code extends string>(
    code: Code,
    en: string,
    ar: string,
    rows: readonly ValueRow[],
    parent?: string,
  ): LookupTypeDefinition<Code> => ({
    code,
    name: { en, ar },
    ...(parent ? { parent } : {}),
    locked,
    // Steps of ten leave room to place a value between two others without renumbering.
    values: rows.map(([value, nameEn, nameAr, more], index) => ({
      code: value,
      name: { en: nameEn, ar: nameAr },
      sortOrder: (index + 1) * 10,
      ...more,
    })),
  });

/** A vocabulary whose codes program logic depends on. */
export const locked = definition(true);

/** A vocabulary that a school may extend. */
export const open = definition(false);
