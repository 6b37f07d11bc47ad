import { isExact, isSingle } from "../core/count.ts";
import type { Growth } from "../core/growth.ts";
import { CountFigure } from "../ui/figures.tsx";
import { arrowOf, chineseForm, formatDay, formatNet, formatRate } from "../ui/format.ts";
import { precisionText } from "../ui/provenance.ts";
import { say, type Words } from "../ui/words.ts";
import type { PlateData, PlateProps } from "./plate-data.ts";

/** The two numbers that are read first, side by side where they find room. */
export function Figures({ words, plate }: PlateProps) {
  return (
    <div class="part figures">
      <Followers words={words} latest={plate.latest} />
      <NetGrowth words={words} growth={plate.growth} />
    </div>
  );
}

function Followers({ words, latest }: { words: Words; latest: PlateData["latest"] }) {
  const label = say(words, "report_plate_followers");
  if (!latest) {
    return (
      <div>
        <p class="unknown">{say(words, "not_known")}</p>
        <p>{label}</p>
      </div>
    );
  }
  const { followers } = latest;
  const short = chineseForm(words.language, followers);
  const day = formatDay(words.language, latest.day);
  const precision = precisionText(words, followers);
  const caption = isExact(followers) ? [`${day} · ${precision}`] : [day, precision];
  return (
    <div class="followers">
      <p class="large">
        <CountFigure words={words} count={followers} />
      </p>
      <p>{short === null ? label : `${label}（${short}）`}</p>
      {caption.map((line) => (
        <p key={line} class="soft">
          {line}
        </p>
      ))}
    </div>
  );
}

function NetGrowth({ words, growth }: { words: Words; growth: Growth | null }) {
  if (!growth) return <p class="soft">{say(words, "growth_unknown")}</p>;
  const { from, to, net, netRange } = growth;
  const rate = formatRate(words, growth);
  const day = { from: formatDay(words.language, from.day), to: formatDay(words.language, to.day) };
  return (
    <div class="growth">
      <p class={isSingle(netRange) ? "net" : "net range"}>
        <span>{formatNet(words, growth)}</span>
        {rate === null ? null : <span class="rate">{`${arrowOf(net)} ${rate}`}</span>}
      </p>
      <p>{say(words, "net_growth")}</p>
      <p class="soft">{say(words, "between_days", day)}</p>
    </div>
  );
}
