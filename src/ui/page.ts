import type { Language } from "../core/texts.ts";
import pageCss from "./page.css";
import themeCss from "./theme.css";
import { localeOf } from "./words.ts";

/** Gives an extension page its style and the system's theme, which it follows from then on. */
export function dress(css: string): void {
  const style = new CSSStyleSheet();
  style.replaceSync(themeCss + pageCss + css);
  document.adoptedStyleSheets = [style];
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const follow = () => {
    document.documentElement.dataset.theme = dark.matches ? "dark" : "light";
  };
  follow();
  dark.addEventListener("change", follow);
}

/** Says to the browser, and to screen readers, which language the page speaks. */
export function speak(language: Language, title: string): void {
  document.documentElement.lang = localeOf(language);
  document.title = title;
}
