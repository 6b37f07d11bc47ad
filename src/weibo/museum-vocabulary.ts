/**
 * What museums, and those who are taken for museums, call themselves on Weibo. In Chinese what a thing is stands last
 * (石桥博物馆文创 is a shop), so each list says where its words count: in, before or after the last word for a museum.
 * Texts are compared in Unicode's NFKC: full-width letters and brackets are plain ones.
 */

/** What ends so is a museum, whatever stands before it. Simplified and traditional. */
export const MUSEUM =
  /博物[总總分]?[馆館]|博物[院苑]|美[术術][总總分]?[馆館]|[当當现現]代[艺藝][术術][馆館]|中[华華][艺藝][术術][宫宮]/g;

/** Ends the names of many museums, and of many showrooms, studios and places of remembrance on the web. */
export const MAYBE_MUSEUM =
  /[纪紀]念[馆館]|[陈陳]列[馆館]|(?<!群[众眾])[艺藝][术術][馆館]|科(?:[学學])?技(?:[术術])?[馆館]|科[学學][馆館]|文[学學][馆館]|文物[馆館]/g;

/** In letters; names are also written in one: BritishMuseum, Rijksmuseum. But not museumgoer, and not Museumsinsel. */
export const LATIN_MUSEUM =
  /[Mm]us(?:ée|ee|eum|éum|een)s?(?=of[A-Z]|[^a-zà-ÿ]|$)|MUS(?:ÉE|EE|EUM|ÉUM)S?(?![A-Z])|(?<![A-Za-z])[Mm]use[iou]s?(?![a-z])|(?:[Nn]ational|[Ss]tate|[Aa]rt) ?[Gg]aller(?:y|ies)(?![a-z])|[Gg]aller(?:y|ies) of (?:[A-Za-z]+ )*[Aa]rt(?![a-z])/g;

/** What may follow without making it something else: branches, another script, "官方微博". */
export const TAIL =
  /^(?:[\s·•・_|~,.。:/&+!®™'’´—–-]|官方|官[微博网]|[认認][证證]|新浪|微博|[账帳賬帐][号號户戶]|[号號]|中文版?|中[国國]区?|大中[华華]区|国际|唯一|指定|正式|发布|[东東西南北新老本总總分主][馆館院]区?|[a-z0-9à-ÿ])*$/i;

/** In a verification: the account is the institution's own, and not that of somebody who works with it. */
export const OFFICIAL = /官方(?:[认認][证證]|新浪|中文)*(?:微博|[账帳賬帐][号號户戶])|官微|official (?:weibo|account)/i;

/** Before the word: what somebody does with museums. */
export const VERB =
  /^(?:专注|专为|致力|服务|热爱|分享|推荐|介绍|关注|面向|关于|覆盖|连接|链接|赋能|走进|走近|探访|打卡|玩转|云游|遇见|爱上|爱逛|我爱|跟着|跟我|带你|一起|发现|逛|去)/;

/** Before the word, all of it: no single museum. 全球博物馆, 我的美术馆, 掌上博物馆. */
export const NOBODY =
  /^(?:全国|世界|全球|环球|国内外|海内外|中外|各大|各地|天下|所有|众多|我的|你的|您的|身边|每日|每天|每周|新浪|微博|央视|网易|腾讯|百度|掌上|口袋|指尖|云上|云端|线上|网上|在线|数字|虚拟|移动|奇妙|[\d百千万一二三两]+[家座个]|的|\s)*$/;

/** 中国博物馆 is a way of speaking; 中国美术馆 and 中国科技馆 are houses. */
export const THE_NATIONS = /^中[国國]的?$/;

/** Around a word in letters, all of it: no single museum. */
export const LATIN_NOBODY =
  /^(?:[\s,.&'’_-]|the|a|an|i|e|m|my|we|go|all|our|of|and|for|art|arts|world|global|daily|online|virtual|china|official|weibo|de|du|des|le|la|les)*$/i;

/** Whoever cheers for a museum, helps in it, or sells its things, meals and beds. Counts after the word, or without it. */
export const CHEERS_OR_SELLS =
  /后援|後援|粉丝|粉絲|应援|之友|爱好者|同好|志愿|义工|旗舰|专卖|专营|商店|商城|商铺|文创|文創|淘宝|天猫|京东|拼多多|小店|书店|书屋|礼品|纪念品|衍生|周边|拍卖|小卖部|酒店|宾馆|餐厅|餐饮|咖啡|茶楼|民宿|客栈|饭店|酒吧|公寓|影城/;

/** After the word: museums are what it writes, speaks or teaches about. */
export const SPEAKS_OF_MUSEUMS =
  /头条|报|周刊|杂志|期刊|月刊|新闻|资讯|频道|电视|栏目|节目|纪录片|出版|门户|论坛|社区|媒体|攻略|讲堂|讲解|导览|科技|软件|网络|研学|旅行|学会|协会|基金|联盟|之声|奇妙夜/;

/** The same in letters. */
export const LATIN_OTHER =
  /(?:shops?|stores?|caf[eé]s?|coffee|hotels?|restaurants?|bistro|\bbars?(?!-)|magazine|news|weekly|daily|fans?|clubs?|lovers?|goers?|tours?|travel|guides?|apps?|software|solutions|apartments?|residences?|boutique|podcast|blog|bot|network|channel|tv|partners?|suppl(?:y|ier)|clothing|perfumes?|selection)(?![a-z])/i;

/** Before the word in letters: of friends and fans, or of what happens there. */
export const LATIN_FRIENDS =
  /^(?:the )?(?:friends?|fans?|lovers?|partners?|suppliers?|agency|shop|store) (?:of|to|for)\b|(?:^|\s)(?:at|in|for|about|to|with|by) (?:the )?$/i;

/** A verification with one of these is of another trade; a place of education (教育基地) is none. */
export const OTHER_TRADE =
  /科技(?![馆局园])|软件|网络|互联网|信息技术|数字(?!博物|科技馆|美术)|电子商务|商贸|贸易|餐饮|酒店|宾馆|民宿|摄影|婚纱|影楼|写真|造型|美容|美发|教育(?!基地|示范|部|局|厅)|培训|设计|装饰|装修|家居|家具|建材|广告|旅行社|影视|传媒|媒体|游戏|手游|电影|电视|节目|栏目|综艺|纪录片|动画|动漫|漫画|小说|图书(?!馆)|出版|杂志|期刊|报社|日报|文化创意|文创|旗舰|专卖|淘宝|天猫|京东|商城|应用|小程序|公众号|合作|授权|会员单位|平台|门户|网站|资讯|社区|论坛|博主|自媒体|服务商|供应商|协会|学会|基金会|联盟|粉丝|后援|志愿|地产|楼盘|售楼|置业|服饰|服装|化妆|甜品|奶茶|珠宝|翡翠|殡葬|祭祀|资源站|\bapps?\b/i;

/** Before 艺术馆 and its like: trades that are fond of the word. */
export const FINE_TRADE =
  /婚纱|写真|影楼|造型|美[发容甲]|纹[身绣]|整形|舞蹈|琴行|钢琴|吉他|培训|装[饰修]|家[居具装]|瓷砖|建材|橱柜|厨|花艺|服饰|珠宝|翡翠|汽车|宠物|蛋糕|烘焙|床|灯饰/;
