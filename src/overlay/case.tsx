import { titleOf } from "../core/museum.ts";
import type { Theme } from "../core/theme.ts";
import { formatCount, formatCountry, formatNet } from "../ui/format.ts";
import { localeOf } from "../ui/formatters.ts";
import { CaseIcon } from "../ui/icons.tsx";
import { say } from "../ui/words.ts";
import { Awards } from "./awards.tsx";
import type { View } from "./exhibit.tsx";
import { Followers } from "./followers.tsx";
import { GrowthPart } from "./growth.tsx";
import { Notice } from "./notice.tsx";
import { Parts } from "./parts.tsx";
import { Standings } from "./standings.tsx";
import type { Actions } from "./state.ts";

export interface CaseProps extends View {
  readonly theme: Theme;
  readonly actions: Actions;
}

/** The glass case: everything the overlay shows, folded or open. */
export function Case(props: CaseProps) {
  const { visit, theme } = props;
  return (
    <section
      class={visit.folded ? "vitrine folded" : "vitrine"}
      data-theme={theme}
      lang={localeOf(visit.words.language)}
      aria-label="Vitrine"
      onFocusIn={props.actions.reach}
      onPointerEnter={props.actions.reach}
    >
      {visit.folded ? <Pill {...props} /> : <OpenCase {...props} />}
    </section>
  );
}

function OpenCase({ actions, ...view }: CaseProps) {
  const { visit, state, menu, depths } = view;
  const { card, words, period, corner } = visit;
  const lent = globalThis.vitrineMore;
  const more = depths && lent;
  return (
    <>
      {lent ? <style>{lent.css}</style> : null}
      <Head visit={visit} menu={menu} actions={actions} />
      {more && menu ? <more.Menu words={depths.words} corner={corner} actions={actions} /> : null}
      <div class="middle">
        <Notice {...view} actions={actions} />
        <Followers words={words} card={card} />
        <GrowthPart {...view} more={more} actions={actions} />
        <Standings words={words} card={card} period={period} />
        <Awards visit={visit} more={more} actions={actions} />
        <Parts {...view} more={more} actions={actions} />
      </div>
      <Foot visit={visit} state={state} actions={actions} />
    </>
  );
}

function Head({ visit: { card, words }, menu, actions }: Pick<CaseProps, "visit" | "menu" | "actions">) {
  const { museum, account } = card;
  const title = titleOf(museum, account, words.language);
  const country = museum.country === null ? null : formatCountry(words.language, museum.country);
  // Nothing is said twice: many a museum's account is called as the museum is.
  const screenName = account.screenName === title ? null : account.screenName && `@${account.screenName}`;
  return (
    <header onPointerDown={actions.grab}>
      <CaseIcon />
      <div class="names">
        <h2 dir="auto" title={title}>
          {title}
        </h2>
        <p class="soft clamped" dir="auto">
          {screenName}
          {screenName && country ? " · " : null}
          <span class="whole">{country}</span>
        </p>
        {museum.ambiguity === null ? null : <p class="soft small">{say(words, "museum_ambiguous")}</p>}
        {museum.origin === "reader" && (
          <button type="button" class="bare link" onClick={actions.correct}>
            {say(words, "overlay_correct")}
          </button>
        )}
      </div>
      <button
        type="button"
        class="bare"
        aria-label={say(words, "overlay_move")}
        aria-expanded={menu}
        onClick={() => actions.turnMenu(!menu)}
      >
        <span aria-hidden="true">⋯</span>
      </button>
      <button type="button" class="bare" aria-label={say(words, "overlay_fold")} onClick={() => actions.fold(true)}>
        <span aria-hidden="true">–</span>
      </button>
    </header>
  );
}

function Foot({ visit: { card, words }, state, actions }: Pick<CaseProps, "visit" | "state" | "actions">) {
  const tracked = card.account.trackedAt !== null;
  return (
    <footer>
      <span class="soft">{say(words, state.kind === "loading" ? "overlay_asking" : "nothing_leaves")}</span>
      <button type="button" onClick={actions.openReport}>
        {say(words, "open_report")}
      </button>
      <button type="button" onClick={(event) => event.detail < 2 && actions.track(!tracked)}>
        {say(words, tracked ? "untrack" : "track")}
      </button>
    </footer>
  );
}

/** Folded: the followers, and the growth where it is truly that of the chosen period: there is no room for dates. */
function Pill({ visit: { card, words, period }, actions }: CaseProps) {
  const growth = card.growth[period];
  const name = titleOf(card.museum, card.account, words.language);
  return (
    <button type="button" class="pill" onPointerDown={actions.grab} onClick={() => actions.fold(false)}>
      <CaseIcon />
      <span class="hidden-text">{say(words, "overlay_unfold", { name })}</span>
      <strong>{card.latest ? formatCount(words.language, card.latest.followers) : say(words, "unknown")}</strong>
      {growth.kind === "known" ? <span class="rate">{formatNet(words, growth.growth)}</span> : null}
    </button>
  );
}
