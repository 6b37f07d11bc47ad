import { render } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Card } from "../core/card.ts";
import { Case, type CaseProps } from "../overlay/case.tsx";
import figuresCss from "../overlay/figures.css";
import hostCss from "../overlay/host.css";
import overlayCss from "../overlay/overlay.css";
import { setTracked } from "../store/accounts.ts";
import type { Settings } from "../store/settings.ts";
import type { Store } from "../store/store.ts";
import { wordsOf } from "../ui/languages.ts";
import type { Change } from "../ui/live.ts";
import themeCss from "../ui/theme.css";
import type { Words } from "../ui/words.ts";
import sampleCss from "./sample-case.css";

interface SampleCaseProps {
  readonly words: Words;
  readonly card: Card;
  readonly settings: Settings;
  readonly change: Change<Store>;
}

/** The overlay's own case, in a shadow root with the overlay's own style; nothing is asked of Weibo. */
export function SampleCase({ words, card, settings, change }: SampleCaseProps) {
  const host = useRef<HTMLDivElement>(null);
  const theme = useTheme();
  const isKnown = card.growth[settings.period].kind !== "unknown";
  const [period, pick] = useState(isKnown ? settings.period : "all");
  const [folded, fold] = useState(false);
  const { account, museum } = card;

  const shown: CaseProps = {
    visit: {
      card,
      words: wordsOf(words.language, "overlay"),
      period,
      theme: settings.theme,
      folded,
      corner: settings.corner,
      opened: [],
      permit: { kind: "known" },
      strange: null,
      problem: null,
    },
    state: { kind: "ready" },
    problem: null,
    depths: null,
    menu: false,
    copied: false,
    theme,
    actions: {
      pick,
      fold,
      track: (tracked) => change((db) => setTracked(db, account.key, tracked ? Date.now() : null)),
      openReport: () => window.open(`report.html?museum=${museum.id}`),
      correct: () => window.open(`options.html#museum=${museum.id}`),
      // What a sample has no cause for: it stands where it is, its folded parts are not shown, and it waits for no answer.
      reach: nothing,
      turnMenu: nothing,
      grab: nothing,
      dock: nothing,
      hide: nothing,
      open: nothing,
      tryAgain: nothing,
      copyReport: nothing,
      reload: nothing,
    },
  };

  useEffect(() => {
    if (!host.current) return;
    const root = host.current.shadowRoot ?? dressed(host.current);
    render(<Case {...shown} />, root);
  });
  useEffect(() => () => void (host.current?.shadowRoot && render(null, host.current.shadowRoot)), []);

  return <div ref={host} class="sample" />;
}

const nothing = () => undefined;

function dressed(host: HTMLElement): ShadowRoot {
  const root = host.attachShadow({ mode: "open" });
  const style = new CSSStyleSheet();
  style.replaceSync(themeCss + hostCss + overlayCss + figuresCss + sampleCss);
  root.adoptedStyleSheets = [style];
  return root;
}

/** The system's theme, as the page around the case follows it. */
function useTheme(): CaseProps["theme"] {
  const [dark] = useState(() => matchMedia("(prefers-color-scheme: dark)"));
  const [isDark, setDark] = useState(dark.matches);
  useEffect(() => {
    const follow = () => setDark(dark.matches);
    // It may have changed since the first drawing.
    follow();
    dark.addEventListener("change", follow);
    return () => dark.removeEventListener("change", follow);
  }, [dark]);
  return isDark ? "dark" : "light";
}
