/** A column of numbers. One that is the same throughout is kept as a single number: most days are alike. */
type Column = Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>;

/** A column in the least room. */
export function compact<Kind extends Column>(column: Kind): Kind {
  const [first] = column;
  return column.every((value: number) => value === first) ? (column.slice(0, 1) as Kind) : column;
}

/** The number at a place of a column that may be compact. 0 beyond its end. */
export function columnValue(column: ArrayLike<number>, place: number): number {
  return (column.length === 1 ? column[0] : column[place]) ?? 0;
}
