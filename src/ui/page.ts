import type { Language } from "../core/texts.ts";
import type { ThemeChoice } from "../core/theme.ts";
import { localeOf } from "./formatters.ts";
import pageCss from "./page.css";
import themeCss from "./theme.css";

/** What the page is to wear: the system's theme, until the store tells that the reader chose another. */
let chosen: ThemeChoice = "auto";

/** Gives an extension page its style and the system's theme, which it follows from then on where it is not told otherwise. */
export function dress(css: string): void {
  const style = new CSSStyleSheet();
  style.replaceSync(themeCss + pageCss + css);
  document.adoptedStyleSheets = [style];
  wear(chosen);
  systemIsDark().addEventListener("change", () => wear(chosen));
}

/** Puts an extension page into a theme. */
export function wear(theme: ThemeChoice): void {
  chosen = theme;
  const system = systemIsDark().matches ? "dark" : "light";
  document.documentElement.dataset.theme = theme === "auto" ? system : theme;
}

/** Says to the browser, and to screen readers, which language the page speaks. */
export function speak(language: Language, title: string): void {
  document.documentElement.lang = localeOf(language);
  document.title = title;
}

function systemIsDark(): MediaQueryList {
  return matchMedia("(prefers-color-scheme: dark)");
}
