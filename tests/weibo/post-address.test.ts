import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bidOf, isMid, type Mid, postAddressOf, postOf } from "../../src/weibo/post-id.ts";

const UID = "5549047567";
const MID = "4750217209449536";
const BID = "Ll4nuDEfS";

describe("the address of a post", () => {
  it.each([
    [`https://weibo.com/${UID}/${BID}`, UID],
    [`https://weibo.com/${UID}/${MID}`, UID],
    [`https://www.weibo.com/${UID}/${BID}?type=comment#_rnd1504293453693`, UID],
    [`http://weibo.com/${UID}/${BID}`, UID],
    [`https://weibo.com/${UID}/${BID}/`, UID],
    [`https://weibo.com/0/${MID}`, null],
    [`https://weibo.com/detail/${MID}`, null],
    [`https://weibo.com/status/${MID}`, null],
    [`https://m.weibo.cn/detail/${MID}`, null],
    [`https://m.weibo.cn/status/${MID}`, null],
    [`https://m.weibo.cn/status/${BID}?mblogid=${BID}&luicode=10000011`, null],
    [`https://m.weibo.cn/${UID}/${MID}`, UID],
    [`https://m.weibo.cn/${UID}/${BID}`, UID],
    [`https://weibo.cn/detail/${MID}`, null],
    [`https://weibo.com/u/${UID}?layerid=${MID}`, UID],
    [`https://weibo.com/${UID}?tabtype=feed&layerid=${MID}`, UID],
    [`https://weibo.com/louvremuseum?layerid=${MID}`, null],
    [`https://weibo.com/n/%E5%8D%A2%E6%B5%AE%E5%AE%AB?layerid=${MID}`, null],
    [`https://www.weibo.com/${UID}/${MID}?from=page_1005055549047567_profile&wvr=6&mod=weibotime`, UID],
    [`https://weibo.com/${UID}/${BID}#comment`, UID],
    [`https://weibo.com/0/${BID}`, null],
    [`https://weibo.com/detail/${BID}`, null],
    [`https://m.weibo.cn/detail/${BID}`, null],
    [`https://m.weibo.cn/${UID}/${MID}/`, UID],
    [`https://weibo.cn/detail/${BID}`, null],
    [`https://tw.weibo.com/louvremuseum/${MID}`, null],
    [`https://tw.weibo.com/${UID}/${MID}`, UID],
    [`https://share.api.weibo.cn/share/304950356,${MID}.html`, null],
    [`https://share.api.weibo.cn/share/304950356,${MID}.html?weibo_id=${MID}`, null],
    [`https://photo.weibo.com/${UID}/wbphotos/large/mid/${MID}/pid/006a1b2cly1h0`, UID],
    [`https://photo.weibo.com/${UID}/wbphotos/large/mid/${MID}`, UID],
  ])("%s names it, and its account where it says so: %s", (address, uid) => {
    expect(postAddressOf(address)).toEqual({ uid, mid: MID });
    expect(postOf(address)).toBe(MID);
  });

  it.each([
    ["an account's page", `https://weibo.com/u/${UID}`],
    ["an account's page by the bare uid", `https://weibo.com/${UID}`],
    ["another page of an account", `https://weibo.com/${UID}/profile`],
    ["its front page", `https://weibo.com/${UID}/home`],
    ["its albums", `https://weibo.com/${UID}/album`],
    ["its articles", `https://weibo.com/${UID}/wenzhang`],
    ["a page below a post", `https://weibo.com/${UID}/${BID}/comments`],
    ["a uid that begins with zero", `https://weibo.com/0549047567/${BID}`],
    ["an account's old page", `https://weibo.com/p/100505${UID}`],
    ["a post below a domain, a form nobody has shown", `https://weibo.com/louvremuseum/${BID}`],
    ["a video", `https://weibo.com/tv/show/1034:${MID}`],
    ["a video by its long id", "https://weibo.com/tv/show/1034:0123456789abcdef0123456789abcdef"],
    ["an old video", "https://weibo.com/tv/v/FjaQwvX4p"],
    ["a video on its own host", `https://video.weibo.com/show?fid=1034:${MID}`],
    ["a broadcast", `https://weibo.com/l/wblive/p/show/1022:2321324${MID}`],
    ["an old broadcast", `https://weibo.com/l/show/1022:2321324${MID}`],
    ["a short link, which tells nothing before it is followed", "https://t.cn/A6fixture"],
    ["a share without its post", "https://share.api.weibo.cn/share/304950356.html"],
    ["an album", `https://photo.weibo.com/${UID}/albums`],
    ["a picture without its post", `https://photo.weibo.com/${UID}/wbphotos/large/photo_id/${MID}`],
    ["a short id on the traditional site, which had none", `https://tw.weibo.com/${UID}/${BID}`],
    ["a super topic's page", "https://weibo.com/p/100808abcdef0123456789abcdef01234567/super_index"],
    ["an id whose groups are too large", `https://weibo.com/${UID}/ZZZZZZZZZ`],
    ["a list of followers", `https://weibo.com/u/page/follow/${UID}?relate=fans`],
    ["a post laid over a feed", `https://weibo.com/mygroups?layerid=${MID}`],
    ["something laid over that is no post", `https://weibo.com/u/${UID}?layerid=abc`],
    ["the old mobile site's other pages", `https://weibo.cn/${UID}/${BID}`],
    ["another site", `https://example.org/${UID}/${BID}`],
    ["a host that only ends alike", `https://notweibo.com/${UID}/${BID}`],
    ["no address", "no address"],
    ["nothing", ""],
  ])("is not %s: %s", (_what, address) => {
    expect(postAddressOf(address)).toBeNull();
    expect(postOf(address)).toBeNull();
  });

  it("is the same by either id, for any post of today", () => {
    const mids = fc.bigInt({ min: 3n * 10n ** 15n, max: 10n ** 16n - 1n }).map((id) => String(id) as Mid);
    fc.assert(
      fc.property(mids, (mid) => {
        expect(postOf(`https://weibo.com/${UID}/${bidOf(mid)}`)).toBe(mid);
        expect(postOf(`https://weibo.com/${UID}/${mid}`)).toBe(mid);
      }),
    );
  });

  it("is looked for in any address without failing", () => {
    const ends = fc.oneof(fc.webPath(), fc.stringMatching(/^\/\w{1,12}\/\w{1,12}$/));
    fc.assert(
      fc.property(ends, (end) => {
        const mid = postOf(`https://weibo.com${end}`);
        expect(mid === null || isMid(mid)).toBe(true);
      }),
    );
  });
});
