import type { NamedMovers } from "../catalogue/movers.ts";
import type { Day } from "../core/day.ts";
import type { Mover, Passing, Stretch } from "../core/movers.ts";
import { titleOf } from "../core/museum.ts";
import { formatDay, formatNet, formatRate } from "../ui/format.ts";
import { say, sayPlural, type Words } from "../ui/words.ts";
import { OpensPage } from "./opens-page.tsx";

interface MoversProps {
  readonly words: Words;
  /** null while they are folded. */
  readonly movers: NamedMovers | null;
  readonly isOpen: boolean;
  readonly fold: (isOpen: boolean) => void;
  readonly openPage: (url: string) => void;
}

const KINDS = ["gain", "loss", "rise", "fall"] as const;

/** Who gained and lost most over the period, and who overtook whom: what is certain of it. Folded until it is asked for. */
export function MoversPart({ words, movers, isOpen, fold, openPage }: MoversProps) {
  return (
    <details class="movers" open={isOpen} onToggle={({ currentTarget: { open } }) => open !== isOpen && fold(open)}>
      <summary>{say(words, "popup_movers")}</summary>
      {movers ? <Moved words={words} movers={movers} openPage={openPage} /> : null}
    </details>
  );
}

interface MovedProps extends Pick<MoversProps, "words" | "openPage"> {
  readonly movers: NamedMovers;
}

function Moved({ words, movers, openPage }: MovedProps) {
  const there = KINDS.flatMap((kind) => {
    const mover = movers[kind];
    return mover ? [{ kind, mover }] : [];
  });
  return (
    <>
      {there.length === 0 ? <p class="soft">{say(words, "popup_no_movers")}</p> : null}
      <dl>
        {there.map(({ kind, mover }) => (
          <div key={kind}>
            <dt class="soft">{say(words, `popup_mover_${kind}`)}</dt>
            <dd class="moved">
              <Who words={words} movers={movers} one={mover} openPage={openPage} />
              <GainOf words={words} mover={mover} />
            </dd>
          </div>
        ))}
        <div>
          <dt class="soft">{say(words, "popup_passings")}</dt>
          <Passings words={words} movers={movers} openPage={openPage} />
        </div>
      </dl>
      <p class="soft">{sayPlural(words, "popup_movers_of", movers.known)}</p>
    </>
  );
}

function GainOf({ words, mover }: { words: Words; mover: Mover }) {
  const figures = [formatNet(words, mover.gain), formatRate(words, mover.gain)].filter((part) => part !== null);
  return (
    <>
      <span class="gain">{figures.join(" · ")}</span>
      <span class="soft days">{betweenDays(words, mover.from.day, mover.to.day)}</span>
    </>
  );
}

function Passings({ words, movers, openPage }: MovedProps) {
  if (movers.passings.length === 0) return <dd class="soft">{say(words, "popup_no_passings")}</dd>;
  return (
    <>
      {movers.passings.map((passing) => (
        <dd key={`${passing.by.account} ${passing.passed.account}`}>
          <Who words={words} movers={movers} one={passing.by} openPage={openPage} />
          {` ${say(words, "popup_overtook")} `}
          <Who words={words} movers={movers} one={passing.passed} openPage={openPage} />
          <span class="soft days">{daysOf(words, passing)}</span>
        </dd>
      ))}
      {movers.more > 0 ? <dd class="soft">{sayPlural(words, "popup_more_passings", movers.more)}</dd> : null}
    </>
  );
}

/** The days on which both were known at the latest: what was known of one before still stood. */
function daysOf(words: Words, { by, passed }: Passing): string {
  const later = (a: Day, b: Day) => (a > b ? a : b);
  return betweenDays(words, later(by.from.day, passed.from.day), later(by.to.day, passed.to.day));
}

function betweenDays(words: Words, from: Day, to: Day): string {
  const { language } = words;
  return say(words, "between_days", { from: formatDay(language, from), to: formatDay(language, to) });
}

function Who({ words, movers, one, openPage }: MovedProps & { readonly one: Stretch }) {
  const named = movers.named.get(one.account);
  if (!named) return <span class="mover">{one.account}</span>;
  const name = titleOf(named.museum, named.account, words.language);
  return <OpensPage words={words} class="mover" name={name} account={named.account} openPage={openPage} />;
}
