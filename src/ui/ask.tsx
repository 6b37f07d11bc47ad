import { Component, type ComponentChildren, type TargetedKeyboardEvent } from "preact";

interface AskProps {
  readonly children: ComponentChildren;
  /** What the label says; built only while it is open. */
  readonly lines: () => ComponentChildren;
}

/**
 * A figure that can be asked where it comes from: a dotted underline, and a label that opens below it and is read aloud. Escape closes it from within, too.
 * A class, so that Weibo's page does not carry the hooks for this one state.
 */
export class Ask extends Component<AskProps, { readonly open: boolean }> {
  override state = { open: false };

  private readonly turn = () => this.setState({ open: !this.state.open });

  private readonly close = (event: TargetedKeyboardEvent<HTMLElement>) => {
    if (event.key !== "Escape" || !this.state.open) return;
    event.stopPropagation();
    this.setState({ open: false });
    event.currentTarget.querySelector("button")?.focus();
  };

  override render({ children, lines }: AskProps, { open }: { readonly open: boolean }) {
    return (
      <div class="ask" role="none" onKeyDown={this.close}>
        <button type="button" class="ask-figure" aria-expanded={open} onClick={this.turn}>
          {children}
        </button>
        <div class="ask-label" aria-live="polite">
          {open ? lines() : null}
        </div>
      </div>
    );
  }
}
