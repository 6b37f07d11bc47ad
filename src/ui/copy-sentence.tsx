import { Component } from "preact";
import { say, type Words } from "./words.ts";

interface CopyProps {
  readonly words: Words;
  /** The sentence, composed when it is asked for; null where there is nothing to say. */
  readonly sentence: string | null;
}

type Outcome = "copied" | "refused" | null;

/**
 * Puts a figure on the clipboard as one sentence with its source. Where the browser refuses, the sentence stands there to
 * be copied by hand. A class, for it is drawn on Weibo's page too, which carries no hooks.
 */
export class CopySentence extends Component<CopyProps, { readonly outcome: Outcome }> {
  override state = { outcome: null };

  private readonly copy = async () => {
    try {
      await navigator.clipboard.writeText(this.props.sentence ?? "");
      this.setState({ outcome: "copied" });
    } catch {
      // What was refused is said in the label, with the way round it.
      this.setState({ outcome: "refused" });
    }
  };

  override render({ words, sentence }: CopyProps, { outcome }: { readonly outcome: Outcome }) {
    if (sentence === null) return null;
    return (
      <div class="copy-sentence">
        <button type="button" onClick={this.copy}>
          {say(words, "sentence_copy")}
        </button>
        <span role="status">
          {outcome === "copied" ? say(words, "sentence_copied") : null}
          {outcome === "refused" ? say(words, "sentence_not_copied") : null}
        </span>
        {outcome === "refused" ? <p class="address">{sentence}</p> : null}
      </div>
    );
  }
}
