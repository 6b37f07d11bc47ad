// What stays as it is: the words by which Vitrine's readers recognise what they read, and those of addresses and forms.

/** Words of Weibo's own, the longest first. A test holds that what the readers look for is among them. */
export const KEPT_PHRASES: readonly string[] = (
  "请求过于频繁 歇歇吧 前方有点拥堵 请登录后使用 请登录 这里还没有内容 没有内容 该微博不存在 用户不存在 转发微博 " +
  "官方认证 机构认证 企业认证 个人认证 个人主页 转评赞 博物馆 博物院 美术馆 粉丝 关注 微博 官方 置顶 " +
  "次播放 次观看 分钟前 小时前 秒前 刚刚 昨天 万 萬 亿 億"
)
  .split(" ")
  .toSorted((a, b) => b.length - a.length);

/** A refusal's number, and those with which Weibo's page and list ids begin, before the uid. */
export const KEPT_NUMBERS: readonly string[] = "100005 100505 100206 100306 100406 100606 107603 230413".split(" ");

const KEPT_LATIN: ReadonlySet<string> = new Set(
  (
    "http https www weibo com cn sina sinaimg sinajs passport login php visitor system sso signin geetest api ajax " +
    "profile info detail statuses mymblog show status page follow relate fans home feed album video article " +
    "uid custom tabtype containerid getindex type value url since id forbidden error " +
    "jan feb mar apr may jun jul aug sep oct nov dec mon tue wed thu fri sat sun " +
    "app null undefined true false jpg jpeg png gif mp4 webp svg"
  ).split(" "),
);

/** A Latin word of addresses, answers and dates, in any case; or a single letter, which tells of nobody. */
export function isKeptLatin(word: string): boolean {
  return word.length === 1 || KEPT_LATIN.has(word.toLowerCase());
}

/** Fields whose value is a word of Weibo's own, such as "video": kept where it is one plain word. */
export const KEPT_FIELDS: ReadonlySet<string> = new Set(
  "type object_type obj_type media_type card_type_name gender error ok errno is_star biz_type".split(" "),
);

/** Attributes that lay out a page and say nothing of anybody. */
export const KEPT_ATTRIBUTES: ReadonlySet<string> = new Set(
  "class rel role type name http-equiv dir lang charset tabindex colspan rowspan width height target aria-hidden disabled".split(
    " ",
  ),
);
