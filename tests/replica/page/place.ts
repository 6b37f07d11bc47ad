/** Where in Weibo an address leads. */
export type Place =
  | { readonly kind: "home" | "hot" | "topic" | "elsewhere" }
  | { readonly kind: "profile"; readonly query: string }
  | { readonly kind: "post"; readonly bid: string }
  | { readonly kind: "followers"; readonly uid: string };

/** Words that are Weibo's own first path segments here, so never somebody's domain. */
const OWN = new Set(["hot", "tv", "mygroups", "at", "message", "search", "set", "detail", "status"]);

export function placeOf(path: string): Place {
  const segments = path.split("/").filter((segment) => segment !== "");
  const [first = "", second = "", third = "", fourth = ""] = segments;
  if (first === "") return { kind: "home" };
  if (first === "u") return second === "page" ? { kind: "followers", uid: fourth || third } : profile("uid", second);
  if (first === "n") return profile("screen_name", decodeURIComponent(second));
  if (first === "p") return second.startsWith("1008") ? { kind: "topic" } : profile("uid", second.slice(-10));
  if (OWN.has(first)) return { kind: first === "hot" ? "hot" : "elsewhere" };
  if (/^\d+$/.test(first)) return accountOrPost(first, second);
  return profile("custom", first);
}

function accountOrPost(uid: string, second: string): Place {
  return second === "" || second === "profile" ? profile("uid", uid) : { kind: "post", bid: second };
}

function profile(name: string, value: string): Place {
  return { kind: "profile", query: new URLSearchParams({ [name]: value }).toString() };
}
