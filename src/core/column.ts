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

/** Large numbers as four planes of bytes, the lowest first: alike bytes lie together, and a browser keeps them in less room. */
export function planesOf(numbers: Uint32Array): Uint8Array<ArrayBuffer> {
  const count = numbers.length;
  const planes = new Uint8Array(4 * count);
  for (let i = 0; i < count; i++) {
    const number = numbers[i] ?? 0;
    for (let plane = 0; plane < 4; plane++) planes[plane * count + i] = number >>> (8 * plane);
  }
  return planes;
}

/** The number at a place of four planes. */
export function planesValue(planes: Uint8Array, place: number): number {
  const count = planes.length / 4;
  const byte = (plane: number) => planes[plane * count + place] ?? 0;
  return byte(0) + byte(1) * 0x100 + byte(2) * 0x1_0000 + byte(3) * 0x100_0000;
}
