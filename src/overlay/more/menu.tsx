import { Component } from "preact";
import { CORNERS } from "../../core/corner.ts";
import { say } from "../../ui/words.ts";
import type { MenuProps } from "../lent.ts";

/** Moves the case to a corner, or hides it. The focus comes and goes with it. */
export class Menu extends Component<MenuProps> {
  private box: HTMLElement | null = null;
  /** Escape closes the menu wherever in the case the focus is, on the button that opened it too. */
  private root: Node | null = null;

  override componentDidMount() {
    // On a phone there are no corners.
    const buttons = [...(this.box?.querySelectorAll("button") ?? [])];
    buttons.find((button) => button.checkVisibility())?.focus();
    this.root = this.box?.getRootNode() ?? null;
    this.root?.addEventListener("keydown", this.close);
  }

  override componentWillUnmount() {
    this.root?.removeEventListener("keydown", this.close);
  }

  private readonly close = (event: Event) => {
    if (event instanceof KeyboardEvent && event.key === "Escape") this.props.actions.turnMenu(false);
  };

  override render({ words, corner, actions }: MenuProps) {
    return (
      <fieldset
        class="menu"
        aria-label={say(words, "more_move_or_hide")}
        ref={(box) => {
          this.box = box;
        }}
      >
        <div class="corners">
          {CORNERS.map((each) => (
            <button key={each} type="button" aria-pressed={each === corner} onClick={() => actions.dock(each)}>
              {say(words, `corner_${each}`)}
            </button>
          ))}
        </div>
        <button type="button" onClick={() => actions.hide("this")}>
          {say(words, "more_hide_this")}
        </button>
        <button type="button" onClick={() => actions.hide("all")}>
          {say(words, "more_hide_all")}
        </button>
        <p class="soft">{say(words, "more_show_again")}</p>
      </fieldset>
    );
  }
}
