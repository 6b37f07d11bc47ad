/** A circle, a square, two triangles, a diamond, a cross: told apart without any colour. In a square from −5 to 5. */
const SHAPES = [
  "M0 -4.6A4.6 4.6 0 1 1 0 4.6A4.6 4.6 0 1 1 0 -4.6Z",
  "M-4.1 -4.1H4.1V4.1H-4.1Z",
  "M0 -5L5 4H-5Z",
  "M0 -5.6L5.6 0L0 5.6L-5.6 0Z",
  "M0 5L5 -4H-5Z",
  "M-1.8 -5H1.8V-1.8H5V1.8H1.8V5H-1.8V1.8H-5V-1.8H-1.8Z",
];

/** The mark of a museum in the drawing; hollow where the figure was rounded. */
export function Mark({ hue, x, y, isHollow = false }: { hue: number; x: number; y: number; isHollow?: boolean }) {
  return (
    <path
      class={`mark-${hue} ${isHollow ? "hollow" : "full"}`}
      d={SHAPES[hue % SHAPES.length] ?? ""}
      transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}
    />
  );
}

/** The same beside a name. */
export function NameMark({ hue }: { hue: number }) {
  return (
    <svg class="name-mark" viewBox="-7 -7 14 14" width="14" height="14" aria-hidden="true">
      <Mark hue={hue} x={0} y={0} />
    </svg>
  );
}
