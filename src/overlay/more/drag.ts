import type { More } from "../lent.ts";

/** A pointer that moved less than this, in CSS px, only pressed. */
const THRESHOLD = 6;
/** On a phone the case is a sheet at the bottom, and stays there. */
const WIDEST_PHONE = 600;

/** Where a box lies along one axis, and how long the window is there, in CSS px. */
interface Span {
  readonly start: number;
  readonly end: number;
  readonly window: number;
}

export const drag: More["drag"] = (pressed, mount, corner, drop) => {
  const head = pressed.currentTarget;
  const button = pressed.target instanceof Element ? pressed.target.closest("button") : null;
  // Folded, the whole case is a button, and is its own handle.
  const isOnOther = button !== null && button !== head;
  if (!(head instanceof HTMLElement) || isOnOther || pressed.button !== 0 || innerWidth <= WIDEST_PHONE) return;
  const box = mount.getBoundingClientRect();
  const done = new AbortController();
  const { signal } = done;
  let [across, down] = [0, 0];
  let isMoving = false;
  const move = ({ clientX, clientY }: PointerEvent) => {
    [across, down] = [clientX - pressed.clientX, clientY - pressed.clientY];
    isMoving ||= Math.hypot(across, down) > THRESHOLD;
    if (isMoving) mount.style.translate = `${across}px ${down}px`;
  };
  const letGo = () => {
    if (!isMoving) return;
    dropPress(head);
    const isLow = isPushedOver(
      down,
      { start: box.top, end: box.bottom, window: innerHeight },
      corner.startsWith("bottom"),
    );
    const isRight = isPushedOver(
      across,
      { start: box.left, end: box.right, window: innerWidth },
      corner.endsWith("right"),
    );
    drop(`${isLow ? "bottom" : "top"}-${isRight ? "right" : "left"}`);
  };
  const end = () => {
    done.abort();
    mount.style.translate = "";
  };
  // Firefox would begin to drag the text that is selected.
  head.addEventListener("dragstart", (event) => event.preventDefault(), { signal });
  head.addEventListener("pointermove", move, { signal });
  head.addEventListener("pointerup", letGo, { signal });
  head.addEventListener("lostpointercapture", end, { signal });
  head.setPointerCapture(pressed.pointerId);
};

/** What was dragged was not pressed: the click that ends the drag opens nothing. It comes at once, or not at all. */
function dropPress(head: HTMLElement) {
  const over = new AbortController();
  head.addEventListener("click", (event) => event.stopImmediatePropagation(), { capture: true, signal: over.signal });
  setTimeout(() => over.abort());
}

/**
 * Whether a box that was pushed so far along an axis is nearer to the window's far side than to its near one; pushed less
 * than half the way to either it stays where it was.
 */
export function isPushedOver(by: number, { start, end, window }: Span, wasOver: boolean): boolean {
  if (by > (window - end) / 2) return true;
  return -by > start / 2 ? false : wasOver;
}
