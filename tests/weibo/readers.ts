import { expect } from "vitest";
import type { Refusal } from "../../src/core/reading.ts";
import { readCards } from "../../src/weibo/mobile-post-list.ts";
import { readMobileProfile } from "../../src/weibo/mobile-profile.ts";
import { guessOf } from "../../src/weibo/museum-guess.ts";
import { looksLikeMuseum } from "../../src/weibo/museum-words.ts";
import { readPost } from "../../src/weibo/post-answer.ts";
import { type PostPage, readFeed, readWaterfall } from "../../src/weibo/post-list.ts";
import { presentationOf } from "../../src/weibo/presentation.ts";
import { readProfile } from "../../src/weibo/profile.ts";
import { parseBody, refusalOf } from "../../src/weibo/session.ts";
import type { Body } from "./bodies.ts";
import { expectPostIn, expectSaid } from "./literally.ts";
import { valueAt } from "./mutation.ts";
import { NOW } from "./status-answer.ts";

type Asked = Pick<Body, "uid" | "mid">;

/** Each reader of an answer's body, with what must hold of all that it can give. An error is a failed test. */
export const READERS: Readonly<Record<string, (body: unknown, asked: Asked) => void>> = {
  readProfile(body, { uid }) {
    const answer = readProfile(body, { kind: "uid", uid });
    if (answer.kind !== "reading") return expectNamed(answer);
    const { reading } = answer;
    const user = (name: string) => valueAt(body, ["data", "user", ...name.split(".")]);
    expect(reading.uid).toBe(user("idstr"));
    expectSaid(reading.followers, user("followers_count"));
    expectSaid(reading.following, user("friends_count"));
    expectSaid(reading.posts, user("statuses_count"));
    expectSaid(reading.interactions, user("status_total_counter.total_cnt"));
  },
  readMobileProfile(body, { uid }) {
    const answer = readMobileProfile(body, uid);
    if (answer.kind === "nothing-told") return;
    if (answer.kind !== "profile") return expectNamed(answer);
    const user = (name: string) => valueAt(body, ["data", "userInfo", name]);
    expect(answer.uid).toBe(String(user("idstr") ?? user("id")));
    expectSaid(answer.followers, user("followers_count"));
    expectSaid(answer.following, user("follow_count"));
    expectSaid(answer.posts, user("statuses_count"));
  },
  readFeed: (body, { uid }) => expectPage(readFeed(body, uid, 1, NOW), body, uid),
  readWaterfall: (body, { uid }) => expectPage(readWaterfall(body, uid, NOW), body, uid),
  readCards: (body, { uid }) => expectPage(readCards(body, uid, NOW), body, uid),
  readPost(body, { mid }) {
    const answer = readPost(body, mid, NOW);
    if (answer.kind === "post") expectPostIn(body, answer.post);
    else if (answer.kind !== "gone") expectNamed(answer);
  },
  presentationOf(body) {
    const presented = presentationOf(body);
    if (!presented) return;
    expect(typeof looksLikeMuseum(presented)).toBe("boolean");
    expect(guessOf(presented).country ?? "FR").toMatch(/^[A-Z]{2}$/);
  },
  refusalOf(body) {
    for (const status of [200, 403, 414, 500]) {
      const refusal = refusalOf({ status, redirected: false, text: "" }, body);
      if (refusal) expectNamed(refusal);
      else expect(status).toBe(200);
    }
  },
};

/** What is done with the text of an answer: it is refused by name, or its body goes to a reader. */
export function expectTextRead(text: string, asked: Asked): void {
  const body = parseBody(text);
  const refusal = refusalOf({ status: 200, redirected: false, text }, body);
  if (body === undefined) expect(refusal).not.toBeNull();
  if (refusal) expectNamed(refusal);
  for (const read of Object.values(READERS)) read(body, asked);
}

function expectPage(
  answer: PostPage<unknown> | { readonly kind: "nothing-told" } | Refusal,
  body: unknown,
  uid: string,
): void {
  if (answer.kind !== "page") {
    if (answer.kind !== "nothing-told") expectNamed(answer);
    return;
  }
  for (const post of answer.posts) {
    expect(post.uid).toBe(uid);
    expectPostIn(body, post);
  }
}

/** A refusal says in a few words what was found and where. */
function expectNamed(refusal: Refusal): void {
  expect(["login", "paused", "offline", "unrecognised"]).toContain(refusal.kind);
  if (refusal.kind !== "unrecognised") return;
  expect(refusal.field).not.toBe("");
  expect(refusal.found).not.toBe("");
  expect(refusal.found.length).toBeLessThanOrEqual(40);
}
