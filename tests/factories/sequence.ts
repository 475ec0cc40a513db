let last = 0;

/** A number that no other call in this file got. */
export function next(): number {
  last += 1;
  return last;
}

/** Fields a caller may set; the rest is filled in. */
export type Overrides<Row> = Partial<Omit<Row, 'id' | 'uuid'>>;
