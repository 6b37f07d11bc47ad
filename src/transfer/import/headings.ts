/**
 * What a column of a file holds. "dated": followers on the day that its heading names. "named": followers of the account
 * that its heading names.
 */
export const MEANINGS = [
  "account",
  "museum",
  "day",
  "followers",
  "precision",
  "posts",
  "following",
  "interactions",
  "source",
  "instant",
  "dated",
  "named",
  "ignored",
] as const;
export type Meaning = (typeof MEANINGS)[number];

/** What columns are called, in English, French and Chinese; as `plain` makes them. */
const NAMES: { readonly [meaning in Exclude<Meaning, "dated" | "named" | "ignored">]: string } = {
  account:
    "account|account id|account key|uid|user id|userid|weibo uid|weibo id|weibo|domain|address|url|link|nickname|screen name|" +
    "compte|identifiant|adresse|lien|pseudo|nom du compte|domaine|" +
    "账号|帐号|賬號|用户id|用户|微博id|微博账号|微博|域名|地址|链接|昵称|微博名",
  museum:
    "museum|name|museum name|institution|musee|nom|nom du musee|etablissement|" +
    "博物馆|博物館|名称|馆名|博物馆名称|机构|机构名称",
  day: "day|date|as of|date du releve|jour|releve|日期|时间|日|统计日期|数据日期",
  followers:
    "followers|followers count|follower|fans|fan|subscribers|weibo followers|abonnes|nombre d abonnes|abonnes weibo|" +
    "粉丝|粉丝数|粉丝量|粉絲|粉絲數|微博粉丝|微博粉丝数",
  precision: "precision|exactness|exactitude|精度|精确度|准确度",
  posts:
    "posts|number of posts|posts count|statuses|tweets|publications|nombre de posts|messages|" +
    "微博数|博文|博文数|发博数|发博|帖子",
  following: "following|follows|followed|friends|abonnements|suivis|comptes suivis|关注|关注数|關注",
  interactions: "interactions|engagement|engagements|转评赞|互动|互动数|互动量|转评赞总数",
  source: "source|sources|origin|origine|provenance|来源|數據來源|数据来源",
  instant: "instant|at|read at|time|timestamp|heure|lu a|时刻|读取时间|时间戳",
};

/** Characters of a heading that may be known. */
const LONGEST = 200;

const BY_NAME: ReadonlyMap<string, Meaning> = new Map(
  Object.entries(NAMES).flatMap(([meaning, names]) =>
    names.split("|").map((name): [string, Meaning] => [name, meaning as Meaning]),
  ),
);

/** What a column of this heading holds; null when the heading is not known. Case, accents and units do not matter. */
export function meaningOf(heading: string): Meaning | null {
  if (heading.length > LONGEST) return null;
  const name = plain(heading);
  return BY_NAME.get(name) ?? BY_NAME.get(name.replace(/ ?\(.*\)$/, "").trim()) ?? null;
}

function plain(heading: string): string {
  return heading
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .normalize("NFC")
    .toLowerCase()
    .replace(/[\s_'’:*-]+/g, " ")
    .trim();
}
