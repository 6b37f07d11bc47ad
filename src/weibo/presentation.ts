import { type Fields, fieldsOf, Unrecognised } from "./fields.ts";
import type { SelfDescription } from "./museum-guess.ts";
import type { Presentation } from "./museum-words.ts";

/**
 * How an account presents itself, from the answer about its profile: /ajax/profile/info (September 2026), or getIndex of
 * the mobile site (November 2022), which tells no location. Nothing that is recorded: null when it cannot be read.
 */
export function presentationOf(body: unknown): (Presentation & SelfDescription) | null {
  try {
    const data = fieldsOf(body).object("data");
    return presentationIn(data.optionalObject("user") ?? data.object("userInfo"));
  } catch (error) {
    if (error instanceof Unrecognised) return null;
    throw error;
  }
}

function presentationIn(user: Fields): Presentation & SelfDescription {
  const type = user.raw("verified_type");
  return {
    verified: user.raw("verified") === true,
    verifiedType: typeof type === "number" ? type : -1,
    screenName: user.text("screen_name"),
    verifiedReason: wordsIn(user, "verified_reason"),
    location: wordsIn(user, "location"),
  };
}

function wordsIn(user: Fields, name: string): string {
  const found = user.raw(name);
  return typeof found === "string" ? found : "";
}
