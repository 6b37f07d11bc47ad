import { useEffect, useId, useRef, useState } from "preact/hooks";
import type { NewsItem } from "../../catalogue/news.ts";
import type { AlertId } from "../../core/alert.ts";
import { say, sayPlural, type Words } from "../../ui/words.ts";
import { NewsLine } from "./news-line.tsx";

interface NewsProps {
  readonly words: Words;
  /** What was told, the latest first. */
  readonly items: readonly NewsItem[];
  /** Called with what the reader has before their eyes. */
  readonly saw: (ids: readonly AlertId[]) => void;
  readonly openPage: (url: string) => void;
}

/** What is unread, on top of the popup; it stays there as long as this is open. Whatever is older lies folded below it. */
export function News({ words, items, saw, openPage }: NewsProps) {
  const title = useId();
  const fresh = useFresh(items, saw);
  const unread = items.filter(({ id }) => fresh.has(id));
  if (unread.length === 0) return null;
  const earlier = items.filter(({ id }) => !fresh.has(id));
  return (
    <section class="news" aria-labelledby={title}>
      <h2 id={title}>{say(words, "popup_news")}</h2>
      <ul>
        {unread.map((item) => (
          <NewsLine key={item.id} words={words} item={item} openPage={openPage} />
        ))}
      </ul>
      <Earlier words={words} items={earlier} openPage={openPage} />
    </section>
  );
}

/** What was read before, folded, where nothing is unread: a line among those at the popup's foot. */
export function EarlierNews({ words, items, openPage }: Omit<NewsProps, "saw">) {
  // What came since the popup was opened stays on top, and what is older with it.
  const hadFresh = useRef(false);
  hadFresh.current ||= items.some(({ seen }) => !seen);
  if (hadFresh.current || items.length === 0) return null;
  return (
    <section class="news earlier" aria-label={say(words, "popup_news")}>
      <Earlier words={words} items={items} openPage={openPage} />
    </section>
  );
}

function Earlier({ words, items, openPage }: Omit<NewsProps, "saw">) {
  if (items.length === 0) return null;
  return (
    <details>
      <summary>{sayPlural(words, "popup_news_earlier", items.length)}</summary>
      <ul>
        {items.map((item) => (
          <NewsLine key={item.id} words={words} item={item} openPage={openPage} />
        ))}
      </ul>
    </details>
  );
}

/** What was unread at any time since the popup was opened. It is seen once the popup itself can be seen. */
function useFresh(items: readonly NewsItem[], saw: NewsProps["saw"]): ReadonlySet<AlertId> {
  const [fresh, setFresh] = useState<ReadonlySet<AlertId>>(new Set());
  const unseen = items.flatMap(({ id, seen }) => (seen ? [] : [id]));
  const name = unseen.join("\n");
  useEffect(() => {
    if (unseen.length === 0) return;
    setFresh((before) => new Set([...before, ...unseen]));
    const tell = () => document.visibilityState === "visible" && saw(unseen);
    tell();
    document.addEventListener("visibilitychange", tell);
    return () => document.removeEventListener("visibilitychange", tell);
    // The items are made anew at every look: what is unread is told by its ids.
  }, [name]);
  return fresh;
}
