import type { Lead, NewsItem } from "../../catalogue/news.ts";
import { say, type WordKey, type Words } from "../../ui/words.ts";

interface LineProps {
  readonly words: Words;
  readonly item: NewsItem;
  readonly openPage: (url: string) => void;
}

const LEADS: { readonly [to in Lead["to"]]: WordKey } = {
  page: "popup_news_page",
  report: "popup_news_report",
  compare: "popup_news_compare",
  weibo: "popup_news_weibo",
};

/** One piece of news, and where it leads. */
export function NewsLine({ words, item, openPage }: LineProps) {
  return (
    <li class={`piece ${item.kind}`}>
      <p>{item.text}</p>
      {item.leads.length === 0 ? null : (
        <p class="leads">
          {item.leads.map(({ to, url }) => (
            <button key={to} type="button" class="link" onClick={() => openPage(url)}>
              {say(words, LEADS[to])}
            </button>
          ))}
        </p>
      )}
    </li>
  );
}
