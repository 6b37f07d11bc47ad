/** The hosts the replica plays; the browsers are told to find them on loopback. */
export const HOSTS = ["weibo.com", "www.weibo.com", "m.weibo.cn", "passport.weibo.com"] as const;
