import { render } from "preact";
import type { AccountAddress } from "../core/museum.ts";
import { PARTS } from "../core/part.ts";
import { ask, type SpokenDepths, type Visit } from "../messages.ts";
import { isAlive } from "../runtime.ts";
import themeCss from "../ui/theme.css";
import type {} from "../weibo/page-head.ts";
import { askWeibo } from "./asking.ts";
import { Case } from "./case.tsx";
import figuresCss from "./figures.css";
import hostCss from "./host.css";
import { createHost } from "./host.ts";
import type {} from "./lent.ts";
import overlayCss from "./overlay.css";
import { pageTheme, watchTheme } from "./page-theme.ts";
import { type Actions, type CaseState, firstState } from "./state.ts";

/** One account's case on the page, from the visit that opened it until it is removed. */
export interface Exhibit {
  readonly address: AccountAddress;
  /** Shows a newer visit of the same account; a question to Weibo that is under way goes on. */
  renew(visit: Visit): void;
  remove(): void;
}

/** What the case shows just now. */
export interface View {
  readonly visit: Visit;
  readonly state: CaseState;
  /** Something of ours failed, in its own words; null when nothing did. */
  readonly problem: string | null;
  /** What the open parts show; null until it was asked for and told. */
  readonly depths: SpokenDepths | null;
  /** Whether the menu that moves or hides the case is open. */
  readonly menu: boolean;
  /** Whether the report of what is not as known was copied. */
  readonly copied: boolean;
}

export function exhibit(address: AccountAddress, opened: Visit): Exhibit {
  const host = createHost(themeCss + hostCss + overlayCss + figuresCss);
  const gone = new AbortController();
  let view: View = {
    visit: opened,
    state: firstState(opened),
    problem: opened.problem,
    depths: null,
    menu: false,
    copied: false,
  };
  let asking = false;
  let isReached = false;
  let digs = 0;
  let hasWitness = false;
  const openedMs = Date.now();

  function change(part: Partial<View>) {
    if (gone.signal.aborted) return;
    view = { ...view, ...part };
    const { card, corner, theme } = view.visit;
    const { uid, key } = card.account;
    host.mark(uid === null ? key : `weibo:${uid}`, view.state.kind, corner);
    render(<Case {...view} theme={theme === "auto" ? pageTheme() : theme} actions={actions} />, host.mount);
  }

  /** Does what may fail on our side: the case says what happened, keeps what it shows, and waits for nothing more. */
  function attempt(step: () => Promise<void>) {
    step().catch((error: unknown) => {
      const state = view.state.kind === "loading" && !asking ? ({ kind: "ready" } as const) : view.state;
      change(isAlive() ? { problem: messageOf(error), state } : { state: { kind: "reload" } });
    });
  }

  /** While this page's own question is under way, the background calls the account busy: the case goes on waiting. */
  function renew(visit: Visit) {
    change({ visit, state: asking ? view.state : firstState(visit), problem: visit.problem });
    dig();
    if (visit.permit.kind === "ask") attempt(() => askPermitted(visit));
    else if (visit.permit.kind !== "known" && visit.permit.kind !== "busy") attempt(witness);
  }

  /** What comes on demand is asked for once the case itself is painted, where any of it is seen or near. Of several answers the newest question's stands. */
  function dig() {
    const { opened, folded, period } = view.visit;
    if (!isReached && (folded || opened.length === 0)) return;
    digs += 1;
    const dug = digs;
    attempt(async () => {
      const depths = await ask("depths", address, period);
      if (dug === digs) change({ depths });
    });
  }

  async function askPermitted(visit: Visit) {
    if (gone.signal.aborted) return ask("left", visit.card.account.key);
    asking = true;
    const heard = await askWeibo(address, visit).finally(() => {
      asking = false;
    });
    // What the reader picked in the meantime stays.
    const { card, strange } = { ...heard };
    const present = { ...view.visit, card: card ?? view.visit.card, strange: strange ?? null };
    change({ visit: present, state: heard?.refusal ?? { kind: "ready" }, problem: null });
    if (heard?.refusal) await witness();
  }

  /** Where Weibo's answer cannot be had, the page itself is read, once: what it shows is rounded, and marked so. */
  async function witness() {
    const { uid } = view.visit.card.account;
    if (hasWitness || uid === null || !globalThis.vitrineHead) return;
    hasWitness = true;
    const head = await globalThis.vitrineHead(uid, gone.signal);
    if (!head) return;
    const { followers, following, interactions } = head;
    const card = await ask("witness", { uid, followers, following, interactions }, openedMs);
    if (card) alterVisit({ card });
  }

  function askAgain(insisted: boolean) {
    attempt(async () => {
      const visit = await ask("refresh", address, insisted);
      if (visit) renew(visit);
    });
  }

  function alterVisit(part: Partial<Visit>) {
    change({ visit: { ...view.visit, ...part } });
  }

  const actions: Actions = {
    pick(period) {
      alterVisit({ period });
      dig();
      attempt(() => ask("keepPeriod", period));
    },
    fold(folded) {
      change({ visit: { ...view.visit, folded }, menu: false });
      dig();
      // The pressed button is gone: the focus goes to the one that undoes it.
      host.mount.querySelector("button")?.focus();
      attempt(() => ask("keepFolded", folded));
    },
    reach() {
      if (isReached) return;
      isReached = true;
      dig();
    },
    turnMenu(menu) {
      change({ menu });
      if (!menu) host.mount.querySelector<HTMLElement>("header > button")?.focus();
      else if (!view.depths) dig();
    },
    grab: (pressed) => globalThis.vitrineMore?.drag(pressed, host.mount, view.visit.corner, actions.dock),
    dock(corner) {
      alterVisit({ corner });
      attempt(() => ask("keepCorner", corner));
    },
    // The background tells every page to look again: this case is taken away as the others are.
    hide(which) {
      attempt(() => ask("hideCase", which === "all" ? null : view.visit.card.account.key));
    },
    open(part, isOpen) {
      const opened = PARTS.filter((each) => (each === part ? isOpen : view.visit.opened.includes(each)));
      alterVisit({ opened });
      if (isOpen) dig();
      attempt(() => ask("keepOpened", opened));
    },
    track(tracked) {
      attempt(async () => {
        const account = await ask("track", address, tracked);
        alterVisit({ card: { ...view.visit.card, account } });
      });
    },
    openReport() {
      attempt(() => ask("openReport", view.visit.card.museum.id));
    },
    correct() {
      attempt(() => ask("correctMuseum", view.visit.card.museum.id));
    },
    tryAgain: () => askAgain(true),
    copyReport() {
      attempt(async () => {
        await navigator.clipboard.writeText(view.visit.strange?.report ?? "");
        change({ copied: true });
      });
    },
    reload: () => location.reload(),
  };

  /** A tab that comes back may find a new day, a figure another tab read, or an extension that was updated. */
  function comeBack() {
    if (document.visibilityState !== "visible") return;
    if (isAlive()) askAgain(false);
    else change({ state: { kind: "reload" } });
  }

  /** Whoever opens a label can take its figure along: what is needed for that comes then. */
  host.mount.addEventListener("click", ({ target }) => {
    if (globalThis.vitrineMore?.words || !(target as Element).closest(".ask-figure,summary")) return;
    attempt(async () => {
      const words = await ask("speech");
      if (globalThis.vitrineMore) globalThis.vitrineMore.words = words;
      change({});
    });
  });
  const unwatch = watchTheme(() => change({}));
  document.addEventListener("visibilitychange", comeBack);
  renew(opened);

  return {
    address,
    renew,
    remove() {
      gone.abort();
      if (asking) attempt(() => ask("leftAsking", view.visit.card.account.key));
      unwatch();
      document.removeEventListener("visibilitychange", comeBack);
      render(null, host.mount);
      host.remove();
    },
  };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
