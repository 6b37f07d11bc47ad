/** A node of the page as its browser's protocol names it. */
export type NodeRef = string;

/** The overlay's element and every shadow tree inside it, closed ones too, the outermost first. */
export interface FoundHost {
  readonly node: NodeRef;
  readonly attributes: Readonly<Record<string, string>>;
  readonly roots: readonly NodeRef[];
}

/** What both browsers' protocols can do with a closed shadow tree. None of it goes through the page's own world. */
export interface Inspector {
  findHost(): Promise<FoundHost | null>;
  /** Calls a function, given as source, in a world of its own with these nodes; it must return text, or in Chromium a promise of text. */
  call(source: string, nodes: readonly NodeRef[]): Promise<string>;
  /** The controls inside with exactly this accessible name, in document order. */
  controls(host: FoundHost, name: string): Promise<readonly NodeRef[]>;
  /** Moves the mouse there as a hand would, and presses it if told so: the page sees trusted events. */
  point(node: NodeRef, press: boolean): Promise<void>;
}

export const OVERLAY = "vitrine-overlay";

/** What a reader can press, choose or fill in. */
export const CONTROL_ROLES: readonly string[] = [
  "button",
  "checkbox",
  "combobox",
  "link",
  "menuitem",
  "menuitemcheckbox",
  "menuitemradio",
  "option",
  "radio",
  "searchbox",
  "slider",
  "spinbutton",
  "switch",
  "tab",
  "textbox",
];
