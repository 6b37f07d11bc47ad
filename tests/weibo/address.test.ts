import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ARGUMENTS } from "../../src/catalogue/arguments.ts";
import { addressOf, wordOf } from "../../src/core/museum.ts";
import { accountAddressOf, pageOf } from "../../src/weibo/address.ts";
import { account, type LOUVRE_UID } from "../core/museums.ts";

/** "uid 5549047567", "domain louvremuseum", "nick 卢浮宫" or null. */
function found(address: string): string | null {
  const named = accountAddressOf(new URL(address));
  return named && `${named.kind} ${wordOf(named)}`;
}

describe("the page of an account", () => {
  it.each([
    ["https://weibo.com/u/5549047567", "uid 5549047567"],
    ["https://www.weibo.com/u/5549047567", "uid 5549047567"],
    ["https://weibo.com:443/u/5549047567", "uid 5549047567"],
    ["https://WEIBO.com/u/5549047567", "uid 5549047567"],
    ["https://weibo.com/u/5549047567/", "uid 5549047567"],
    ["https://weibo.com/u/5549047567/home", "uid 5549047567"],
    ["https://www.weibo.com/u/5549047567/home?is_all=1", "uid 5549047567"],
    ["https://weibo.com/u/5549047567?tabtype=album", "uid 5549047567"],
    ["https://weibo.com/u/5549047567?tabtype=newVideo", "uid 5549047567"],
    ["https://weibo.com/u/5549047567?layerid=4750217209449536", "uid 5549047567"],
    ["https://weibo.com/u/5549047567?refer_flag=1001030103_", "uid 5549047567"],
    ["https://weibo.com/u/5549047567?from=feed&loc=nickname", "uid 5549047567"],
    ["https://weibo.com/u/5549047567#feedtop", "uid 5549047567"],
    ["https://weibo.com/u/5549047567?is_all=1#_rnd1513670400000", "uid 5549047567"],
    ["https://weibo.com/5549047567", "uid 5549047567"],
    ["https://weibo.com/5549047567/", "uid 5549047567"],
    ["https://weibo.com/5549047567/profile", "uid 5549047567"],
    ["https://weibo.com/5549047567/profile?topnav=1&wvr=6", "uid 5549047567"],
    ["https://www.weibo.com/5549047567", "uid 5549047567"],
    ["https://www.weibo.com/5549047567/profile?rightmod=1#place", "uid 5549047567"],
    ["https://weibo.com/5549047567/home", "uid 5549047567"],
    ["https://weibo.com/5549047567?refer_flag=1005055013_", "uid 5549047567"],
    ["https://weibo.com/1259110474", "uid 1259110474"],
    ["https://weibo.com/u/12345", "uid 12345"],
    ["https://weibo.com/louvremuseum", "domain louvremuseum"],
    ["https://www.weibo.com/louvremuseum", "domain louvremuseum"],
    ["https://weibo.com/LouvreMuseum", "domain louvremuseum"],
    ["https://weibo.com/louvremuseum/", "domain louvremuseum"],
    ["https://weibo.com/louvremuseum?is_all=1", "domain louvremuseum"],
    ["https://weibo.com/louvremuseum#feedtop", "domain louvremuseum"],
    ["https://www.weibo.com/louvremuseum/home?topnav=1&wvr=6#_rnd1513670400000", "domain louvremuseum"],
    ["https://weibo.com/clairekuo", "domain clairekuo"],
    ["https://weibo.com/louvremuseum/home", "domain louvremuseum"],
    ["https://weibo.com/louvremuseum/photos", "domain louvremuseum"],
    ["https://weibo.com/gugongweb", "domain gugongweb"],
    ["https://weibo.com/zhouyuxi77", "domain zhouyuxi77"],
    ["https://weibo.com/museum-of-lamps", "domain museum-of-lamps"],
    ["https://weibo.com/museum_of_lamps", "domain museum_of_lamps"],
    ["https://weibo.com/abc", "domain abc"],
    ["https://weibo.com/p/1005055549047567", "uid 5549047567"],
    ["https://weibo.com/p/1005055549047567/home", "uid 5549047567"],
    ["https://www.weibo.com/p/1005055549047567?is_hot=1#feedtop", "uid 5549047567"],
    ["https://www.weibo.com/p/1003065549047567/home?from=page_100306&mod=TAB#place", "uid 5549047567"],
    ["https://weibo.com/p/1002065549047567", "uid 5549047567"],
    ["https://weibo.com/p/1004065549047567/photos", "uid 5549047567"],
    ["https://weibo.com/p/1006065549047567/home", "uid 5549047567"],
    ["https://m.weibo.cn/u/5549047567", "uid 5549047567"],
    ["https://m.weibo.cn/u/5549047567?uid=5549047567&luicode=10000011", "uid 5549047567"],
    ["https://m.weibo.cn/profile/5549047567", "uid 5549047567"],
    ["https://m.weibo.cn/profile/5549047567?jumpfrom=weibocom#tab", "uid 5549047567"],
    ["https://m.weibo.cn/u/5549047567/", "uid 5549047567"],
    ["https://m.weibo.cn/p/1005055549047567", "uid 5549047567"],
    ["https://m.weibo.cn/p/2304135549047567_-_WEIBO_SECOND_PROFILE_WEIBO", "uid 5549047567"],
    ["https://m.weibo.cn/p/2304135549047567_-_WEIBO_SECOND_PROFILE_WEIBO_ORI?page_type=03", "uid 5549047567"],
    ["https://m.weibo.cn/p/2304135549047567", "uid 5549047567"],
  ])("is %s: %s", (address, named) => {
    expect(found(address)).toBe(named);
  });

  it.each([
    ["Weibo's front page", "https://weibo.com/"],
    ["Weibo's front page with a question", "https://weibo.com/?category=0"],
    ["/u without anybody", "https://weibo.com/u"],
    ["/u/ without anybody", "https://weibo.com/u/"],
    ["a domain behind /u/", "https://weibo.com/u/louvremuseum"],
    ["too short a uid behind /u/", "https://weibo.com/u/123"],
    ["a uid that begins with zero", "https://weibo.com/u/0549047567"],
    ["the accounts it follows", "https://weibo.com/u/page/follow/5549047567"],
    ["its followers", "https://weibo.com/u/page/follow/5549047567?relate=fans"],
    ["its favourites", "https://weibo.com/u/page/fav/5549047567"],
    ["its likes", "https://weibo.com/u/page/like/5549047567"],
    ["its visitors", "https://weibo.com/u/page/visit/5549047567"],
    ["a post by its short id", "https://weibo.com/5549047567/Ll4nuDEfS"],
    ["a post by its long id", "https://weibo.com/5549047567/4750217209449536"],
    ["a post with a question", "https://weibo.com/5549047567/Ll4nuDEfS?type=comment"],
    ["a post of a domain", "https://weibo.com/louvremuseum/Ll4nuDEfS"],
    ["a post of nobody", "https://weibo.com/0/4750217209449536"],
    ["a post on its own", "https://weibo.com/detail/4750217209449536"],
    ["a status on its own", "https://weibo.com/status/4750217209449536"],
    ["a page below an account's own", "https://weibo.com/5549047567/profile/more"],
    ["a super topic", "https://weibo.com/p/100808abcdef0123456789abcdef01234567/super_index"],
    ["a super topic without its index", "https://weibo.com/p/100808abcdef0123456789abcdef01234567"],
    ["characters that no domain has", "https://weibo.com/%E5%8D%A2%E6%B5%AE%E5%AE%AB"],
    ["too short a word", "https://weibo.com/ab"],
    ["too long a word", `https://weibo.com/${"a".repeat(41)}`],
    ["a word that begins with a sign", "https://weibo.com/-museum"],
    ["a video", "https://weibo.com/tv/show/1034:4750217209449536"],
    ["a live room", "https://weibo.com/l/wblive/p/show/1022:2321324750217209449536"],
    ["an old video", "https://weibo.com/tv/v/FjaQwvX4p"],
    ["a video on its own host", "https://video.weibo.com/show?fid=1034:4750217209449536"],
    ["an old live room", "https://weibo.com/l/show/1022:2321324750217209449536"],
    ["a post that was shared", "https://share.api.weibo.cn/share/304950356,4750217209449536.html"],
    ["a photograph", "https://photo.weibo.com/5549047567/wbphotos/large/mid/4750217209449536/pid/006a1b2cly1h0"],
    ["a short link", "https://t.cn/A6fixture"],
    ["the followers of nobody", "https://weibo.com/u/page/follow"],
    ["its favourites on www", "https://www.weibo.com/u/page/fav/5549047567?tab=0#top"],
    ["the pages for firms", "https://e.weibo.com/louvremuseum"],
    ["a site for another place", "https://hk.weibo.com/louvremuseum"],
    ["an article", "https://weibo.com/ttarticle/p/show?id=2309404750217209449536"],
    ["an answer of the interface", "https://weibo.com/ajax/profile/info?uid=5549047567"],
    ["the script that logs in", "https://weibo.com/login.php?url=https%3A%2F%2Fweibo.com%2Fu%2F5549047567"],
    ["the door for visitors", "https://passport.weibo.com/visitor/visitor?entry=miniblog"],
    ["an old page of a uid with a digit missing", "https://weibo.com/p/100505554904756"],
    ["an old page of a uid with a digit more", "https://weibo.com/p/10050555490475670"],
    ["an old page of a uid that begins with zero", "https://weibo.com/p/1005050549047567"],
    ["an old page of something else", "https://weibo.com/p/1001605549047567"],
    ["the followers of an old page", "https://weibo.com/p/1005055549047567/follow?relate=fans"],
    ["the front page of the mobile site", "https://m.weibo.cn/"],
    ["a domain on the mobile site", "https://m.weibo.cn/louvremuseum"],
    ["a post on the mobile site", "https://m.weibo.cn/5549047567/4750217209449536"],
    ["a post on its own on the mobile site", "https://m.weibo.cn/detail/4750217209449536"],
    ["a list of followers on the mobile site", "https://m.weibo.cn/p/index?containerid=231051_-_fans_-_5549047567"],
    ["a super topic on the mobile site", "https://m.weibo.cn/p/100808abcdef0123456789abcdef01234567"],
    ["the mobile site's search", "https://m.weibo.cn/search?containerid=100103type%3D1"],
    ["an answer of the mobile site", "https://m.weibo.cn/api/container/getIndex?type=uid&value=5549047567"],
    ["the mobile site, not secure", "http://m.weibo.cn/u/5549047567"],
    ["the old mobile site", "https://weibo.cn/u/5549047567"],
    ["the old mobile site, by a domain", "https://weibo.cn/louvremuseum"],
    ["the old traditional site", "https://tw.weibo.com/louvremuseum"],
    ["the old traditional site on mobile phones", "https://m.tw.weibo.com/louvremuseum"],
    ["a post on the old traditional site", "https://tw.weibo.com/louvremuseum/4750217209449536"],
    ["a page of photographs", "https://photo.weibo.com/5549047567/albums"],
    ["the search", "https://s.weibo.com/user?q=louvre"],
    ["a host that only begins alike", "https://weibo.com.example.org/u/5549047567"],
    ["a host that only ends alike", "https://notweibo.com/u/5549047567"],
    ["another port", "https://weibo.com:8443/u/5549047567"],
    ["a connection that is not secure", "http://weibo.com/u/5549047567"],
    ["a file", "file:///weibo.com/u/5549047567"],
  ])("is not %s: %s", (_what, address) => {
    expect(found(address)).toBeNull();
  });

  it.each(
    (
      "u n p tv l ttarticle detail status ajax aj hot mygroups at home newlogin login.php signup set account fav like " +
      "nguide visitor a search message friends"
    ).split(" "),
  )("is not Weibo's own /%s, in whatever case", (segment) => {
    expect(found(`https://weibo.com/${segment}`)).toBeNull();
    expect(found(`https://weibo.com/${segment.toUpperCase()}`)).toBeNull();
    // Below /n any word is a nickname.
    expect(found(`https://weibo.com/${segment}/home`)).toBe(segment === "n" ? "nick home" : null);
  });

  it("is one that the background takes", () => {
    const word = fc.stringMatching(/^[a-zA-Z0-9._-]{1,45}$/);
    fc.assert(
      fc.property(word, (segment) => {
        const named = accountAddressOf({ origin: "https://weibo.com", pathname: `/${segment}` });
        if (named) expect(ARGUMENTS.open([named])).toBe(true);
      }),
    );
  });

  it("is told of any path without failing, and only by what an address can be", () => {
    fc.assert(
      fc.property(fc.webPath(), (path) => {
        const named = accountAddressOf({ origin: "https://weibo.com", pathname: path });
        if (named?.kind === "domain") expect(named.domain).toMatch(/^[a-z0-9][a-z0-9._-]{2,39}$/);
        if (named?.kind === "uid") expect(named.uid).toMatch(/^[1-9]\d{3,19}$/);
      }),
    );
  });
});

describe("an account's page, as Weibo links it", () => {
  it.each([
    [account(), "https://weibo.com/u/5549047567"],
    [account({ uid: null }), "https://weibo.com/louvremuseum"],
    [account({ uid: null, domain: null, screenName: "卢浮宫" }), "https://weibo.com/n/%E5%8D%A2%E6%B5%AE%E5%AE%AB"],
  ])("leads back to the account", (linked, page) => {
    const address = addressOf(linked);
    expect(address && pageOf(address)).toBe(page);
    expect(accountAddressOf(new URL(page))).toEqual(address);
  });

  it("is that of the uid for every uid", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_000, max: Number.MAX_SAFE_INTEGER }), (number) => {
        const address = { kind: "uid", uid: String(number) as typeof LOUVRE_UID } as const;
        expect(accountAddressOf(new URL(pageOf(address)))).toEqual(address);
      }),
    );
  });
});
