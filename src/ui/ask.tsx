import { Component, type ComponentChildren } from "preact";

interface AskProps {
  readonly children: ComponentChildren;
  /** How the figure is read aloud, where the eye reads a row; without it as it stands. */
  readonly spoken?: string;
  /** What the label says; built only while it is open. */
  readonly lines: () => ComponentChildren;
}

let asked = 0;

/**
 * A figure that can be asked where it comes from: a dotted underline, and a label that opens below it.
 * A class, so that Weibo's page does not carry the hooks for this one state.
 */
export class Ask extends Component<AskProps, { readonly open: boolean }> {
  override state = { open: false };
  private readonly id = `vitrine-label-${++asked}`;

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
          aria-controls={this.id}
          onClick={this.turn}
          onKeyDown={this.close}
        >
          {children}
        </button>
        <div id={this.id} class="ask-label" hidden={!open}>
          {open ? lines() : null}
        </div>
      </div>
    );
  }
}
