import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef, useState } from "preact/hooks";

interface AskPopoverProps {
  readonly children: ComponentChildren;
  /** What the label is of, for whoever hears it: "Louvre Museum, followers". */
  readonly name: string;
  /** What the label says; built only while it is open. */
  readonly lines: () => ComponentChildren;
  /** −1 in a list that arrow keys lead through, but for where they are. */
  readonly tabIndex?: 0 | -1;
}

const WIDTH = 340;
const MARGIN = 12;
const GAP = 4;

/**
 * A figure of our own pages that can be asked where it comes from. The label is the browser's own popover: Escape or a
 * press beside it closes it, and the focus returns. It scrolls away with nothing, so it closes when the page scrolls.
 * Escape is taken here: what nobody takes closes the toolbar's whole popup.
 */
export function AskPopover({ children, name, lines, tabIndex = 0 }: AskPopoverProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const label = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<string | null>(null);

  useEffect(() => {
    if (place === null) return;
    const scrolled = ({ target }: Event) => {
      if (target instanceof Node && !label.current?.contains(target)) label.current?.hidePopover();
    };
    document.addEventListener("scroll", scrolled, { capture: true, passive: true });
    return () => document.removeEventListener("scroll", scrolled, { capture: true });
  }, [place]);

  const close = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || place === null) return;
    event.preventDefault();
    label.current?.hidePopover();
  };

  return (
    <>
      <button
        ref={button}
        type="button"
        class="ask-figure"
        tabIndex={tabIndex}
        popovertarget={id}
        aria-expanded={place !== null}
        onKeyDown={close}
      >
        {children}
      </button>
      <div
        ref={label}
        id={id}
        class="ask-label"
        popover="auto"
        role="dialog"
        aria-label={name}
        style={place ?? undefined}
        onKeyDown={close}
        onBeforeToggle={({ newState }) =>
          setPlace(newState === "open" && button.current ? placeBeside(button.current.getBoundingClientRect()) : null)
        }
      >
        {place === null ? null : lines()}
      </div>
    </>
  );
}

/** Below a figure, or above it where there is more room, and within the window on every side. */
function placeBeside({ top, bottom, right }: DOMRect): string {
  const width = Math.min(WIDTH, innerWidth - 2 * MARGIN);
  const left = Math.max(MARGIN, Math.min(right - width, innerWidth - width - MARGIN));
  const isBelow = innerHeight - bottom >= top;
  const room = (isBelow ? innerHeight - bottom : top) - GAP - MARGIN;
  const edge = isBelow ? `top:${bottom + GAP}px` : `bottom:${innerHeight - top + GAP}px`;
  return `left:${left}px;width:${width}px;max-height:${room}px;${edge}`;
}
