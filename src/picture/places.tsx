import { isAlone, type Standing } from "../core/standing.ts";
import { placeText } from "../ui/figures.tsx";
import { formatShare } from "../ui/format.ts";
import { say, sayPlural, type Words } from "../ui/words.ts";
import type { PlateProps } from "./plate-data.ts";

/** The place in each peer set: among how many known, of how many members, and the share of what the known ones have. */
export function Places({ words, plate: { standings } }: PlateProps) {
  if (standings.every(({ standing }) => isAlone(standing))) {
    const key = standings.length === 0 ? "report_plate_no_place" : "report_plate_no_peer";
    return <p class="part missing">{say(words, key)}</p>;
  }
  return (
    <table class="part places">
      <thead>
        <tr>
          <th colSpan={2}>{say(words, "standings")}</th>
          <th>{say(words, "report_plate_share")}</th>
        </tr>
      </thead>
      <tbody>
        {standings.map(({ name, standing }) => (
          <tr key={name}>
            <td>
              {`${name} `}
              <span class="members">{sayPlural(words, "report_plate_museums", standing.members)}</span>
            </td>
            <td class={isAlone(standing) ? "place soft" : "place"}>{placeAmongKnown(words, standing)}</td>
            <td class={isAlone(standing) ? "share soft" : "share"}>{shareText(words, standing)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** "1st of 3 known". */
function placeAmongKnown(words: Words, standing: Standing): string {
  const place = placeText(words, standing);
  return isAlone(standing) ? place : say(words, "report_plate_place", { place });
}

function shareText(words: Words, standing: Standing): string {
  const { share, shareRange } = standing;
  return isAlone(standing) || share === null ? say(words, "unknown") : formatShare(words, share, shareRange);
}
