import { Component } from "preact";
import { CORNERS } from "../../core/corner.ts";
import { say } from "../../ui/words.ts";
import type { MenuProps } from "../lent.ts";

/** Moves the case to a corner, or hides it. Escape closes it; the focus comes and goes with it. */
export class Menu extends Component<MenuProps> {
  private box: HTMLElement | null = null;

  override componentDidMount() {
    // On a phone there are no corners.
    const buttons = [...(this.box?.querySelectorAll("button") ?? [])];
    buttons.find((button) => button.checkVisibility())?.focus();
  }

  private readonly close = (event: KeyboardEvent) => {
    if (event.key === "Escape") this.props.actions.turnMenu(false);
  };

  override render({ words, corner, actions }: MenuProps) {
    return (
      <fieldset
        class="menu"
        aria-label={say(words, "more_move_or_hide")}
        onKeyDown={this.close}
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
