import * as v from "valibot";
import { CORNERS } from "../core/corner.ts";
import { PERIODS } from "../core/growth.ts";
import { type AccountKey, isAccountKey, isUid } from "../core/museum.ts";
import { PARTS } from "../core/part.ts";
import { MOST_ANSWER, MOST_NAME } from "../core/reading.ts";
import { MOST_FOLLOWERS } from "../core/series.ts";
import type { ArgumentChecks } from "../messages.ts";

const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const uid = v.pipe(v.string(), v.check(isUid));
const key = v.custom<AccountKey>(isAccountKey);

const name = v.pipe(v.string(), v.minLength(1), v.maxLength(MOST_NAME));
const museum = v.pipe(v.string(), v.regex(/^[\w.-]{1,260}$/));

const address = v.variant("kind", [
  v.object({ kind: v.literal("uid"), uid }),
  v.object({ kind: v.literal("domain"), domain: v.pipe(v.string(), v.regex(/^[a-z0-9][\w.-]{0,60}$/)) }),
  v.object({ kind: v.literal("nick"), nick: name }),
]);

/** What Weibo answered: read here, so nothing that a page brings is taken for a number unread. */
const answer = v.strictObject({
  status: v.pipe(whole, v.maxValue(999)),
  redirected: v.boolean(),
  text: v.pipe(v.string(), v.maxLength(MOST_ANSWER)),
});

const sighting = v.strictObject({
  uid,
  screenName: v.nullable(name),
  verifiedReason: v.nullable(name),
  verifiedAs: v.nullable(v.picklist(["organisation", "person"])),
});

/** What the page shows is exact below 10,000, else rounded by Weibo. */
const shownCount = v.strictObject({
  value: v.pipe(whole, v.maxValue(MOST_FOLLOWERS)),
  precision: v.picklist(["exact", "weibo"]),
});
const counts = v.strictObject({
  uid,
  followers: shownCount,
  following: v.nullable(shownCount),
  interactions: v.nullable(v.strictObject({ value: whole, precision: v.picklist(["exact", "weibo", "at-least"]) })),
});

/** What each message from a page may carry; anything else is refused. */
export const ARGUMENTS: ArgumentChecks = {
  open: (args) => v.is(v.tuple([address]), args),
  refresh: (args) => v.is(v.tuple([address, v.boolean()]), args),
  heard: (args) => v.is(v.tuple([address, v.nullable(answer)]), args),
  meet: (args) => v.is(v.tuple([address, sighting]), args),
  witness: (args) => v.is(v.tuple([counts, whole]), args),
  left: (args) => v.is(v.tuple([key]), args),
  leftAsking: (args) => v.is(v.tuple([key]), args),
  track: (args) => v.is(v.tuple([address, v.boolean()]), args),
  trackCandidate: (args) => v.is(v.tuple([address, sighting]), args),
  dismiss: (args) => v.is(v.tuple([uid]), args),
  openReport: (args) => v.is(v.tuple([museum]), args),
  correctMuseum: (args) => v.is(v.tuple([museum]), args),
  keepPeriod: (args) => v.is(v.tuple([v.picklist(PERIODS)]), args),
  keepFolded: (args) => v.is(v.tuple([v.boolean()]), args),
  keepCorner: (args) => v.is(v.tuple([v.picklist(CORNERS)]), args),
  hideCase: (args) => v.is(v.tuple([v.nullable(key)]), args),
  depths: (args) => v.is(v.tuple([address, v.picklist(PERIODS)]), args),
  speech: (args) => v.is(v.tuple([]), args),
  keepOpened: (args) => v.is(v.tuple([v.pipe(v.array(v.picklist(PARTS)), v.maxLength(PARTS.length))]), args),
};
