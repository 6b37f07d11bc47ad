import { formatCountry } from "../ui/format.ts";
import { localeOf } from "../ui/formatters.ts";
import { AwardIcon, CaseIcon } from "../ui/icons.tsx";
import { say } from "../ui/words.ts";
import { Figures } from "./figures.tsx";
import { Places } from "./places.tsx";
import type { PlateProps } from "./plate-data.ts";
import { Trend } from "./trend.tsx";

/** The glass case as a picture: it is read, never pressed, so what the case tells on demand is written out or left out. */
export function Plate({ words, plate }: PlateProps) {
  return (
    <div class="vitrine plate" data-theme="light" lang={localeOf(words.language)}>
      <Head words={words} plate={plate} />
      <Figures words={words} plate={plate} />
      <Trend words={words} plate={plate} />
      <Places words={words} plate={plate} />
      <Awards words={words} plate={plate} />
      <Foot words={words} plate={plate} />
    </div>
  );
}

function Head({ words, plate: { title, screenName, country } }: PlateProps) {
  const parts = [
    screenName === null ? null : `@${screenName}`,
    country === null ? null : formatCountry(words.language, country),
  ].filter((part) => part !== null);
  return (
    <div class="head">
      <CaseIcon />
      <div>
        <p class="title" dir="auto">
          {title}
        </p>
        {parts.length === 0 ? null : (
          <p class="soft" dir="auto">
            {parts.join(" · ")}
          </p>
        )}
      </div>
    </div>
  );
}

function Awards({ words, plate: { awards } }: PlateProps) {
  if (awards.length === 0) return <p class="part missing">{say(words, "report_plate_no_award")}</p>;
  return (
    <div class="part awards">
      {awards.map(({ title, detail }) => (
        <div key={`${title} ${detail}`} class="award">
          <AwardIcon />
          <div>
            <p class="strong">{title}</p>
            <p class="soft">{detail ?? say(words, "award_category_unknown")}</p>
          </div>
        </div>
      ))}
    </div>
  );
}

function Foot({ words, plate: { sources } }: PlateProps) {
  const names = sources.join(say(words, "list_separator"));
  return (
    <div class="foot">
      <p>{names === "" ? null : say(words, "sources_named", { names })}</p>
      <p class="maker">Vitrine</p>
    </div>
  );
}
