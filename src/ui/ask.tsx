import { Component, type ComponentChildren } from "preact";

interface AskProps {
  readonly children: ComponentChildren;
  /** How the figure is read aloud, where the eye reads a row; without it as it stands. */
  readonly spoken?: string;
  /** What the label says; built only while it is open. */
  readonly lines: () => ComponentChildren;
}

/**
 * A figure that can be asked where it comes from: a dotted underline, and a label that opens below it and is read aloud.
 * A class, so that Weibo's page does not carry the hooks for this one state.
 */
export class Ask extends Component<AskProps, { readonly open: boolean }> {
  override state = { open: false };

  private readonly turn = () => this.setState({ open: !this.state.open });

  private readonly close = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !this.state.open) return;
    event.stopPropagation();
    this.setState({ open: false });
  };

  override render({ children, spoken, lines }: AskProps, { open }: { readonly open: boolean }) {
    return (
      <div class="ask">
        <button
          type="button"
          class="ask-figure"
          aria-label={spoken}
          aria-expanded={open}
          onClick={this.turn}
          onKeyDown={this.close}
        >
          {children}
        </button>
        <div class="ask-label" aria-live="polite">
          {open ? lines() : null}
        </div>
      </div>
    );
  }
}
