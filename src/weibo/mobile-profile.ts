import type { Count } from "../core/count.ts";
import type { Uid } from "../core/museum.ts";
import { MOST_NAME } from "../core/reading.ts";
import { MOST_FOLLOWERS } from "../core/series.ts";
import { type Fields, fieldsOf } from "./fields.ts";
import { mobileDataOf, type NothingTold } from "./mobile-answer.ts";
import { readCount } from "./numbers.ts";
import { plainName } from "./plain-text.ts";
import { type NotRecognised, recognised } from "./recognised.ts";
import { uidIn } from "./status.ts";

/** What the mobile site tells of an account. It names no domain, so this is less than a `Reading`. */
export interface MobileProfile {
  readonly kind: "profile";
  readonly uid: Uid;
  readonly screenName: string;
  /** Exact until November 2020 and below 10,000; since January 2022 rounded: "693.2万". */
  readonly followers: Count;
  readonly following: number;
  readonly posts: number;
}

/** m.weibo.cn/api/container/getIndex?type=uid&value=UID, as last seen in November 2022 (and 2025, in part). */
export function readMobileProfile(body: unknown, asked: Uid): MobileProfile | NothingTold | NotRecognised {
  return recognised(() => {
    const data = mobileDataOf(fieldsOf(body));
    return data === null ? { kind: "nothing-told" } : readUser(data.object("userInfo"), asked);
  });
}

function readUser(user: Fields, asked: Uid): MobileProfile {
  const uid = uidIn(user);
  if (uid !== asked) return user.refuse("id");
  return {
    kind: "profile",
    uid,
    screenName: plainName(user.text("screen_name", (name) => plainName(name) !== "" && name.length <= MOST_NAME)),
    followers: followersIn(user),
    following: user.whole("follow_count"),
    posts: user.whole("statuses_count"),
  };
}

function followersIn(user: Fields): Count {
  const count = readCount(user.raw("followers_count"));
  return count && count.value <= MOST_FOLLOWERS ? count : user.refuse("followers_count");
}
