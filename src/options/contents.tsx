import { useEffect, useState } from "preact/hooks";
import { say, type Words } from "../ui/words.ts";
import { presentOf, SECTIONS, type SectionId, sectionAt } from "./sections.ts";

/** A section is read while it stands in the upper third of the window. */
const UPPER_THIRD = "0px 0px -66% 0px";

/** The way to each section, the one that is being read marked. To be drawn with the sections themselves. */
export function Contents({ words }: { words: Words }) {
  const [present, setPresent] = useState<SectionId>("accounts");

  useEffect(() => {
    const inSight = new Set<string>();
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) inSight.add(target.id);
          else inSight.delete(target.id);
        }
        setPresent((before) => presentOf(inSight) ?? before);
      },
      { rootMargin: UPPER_THIRD },
    );
    for (const { id } of SECTIONS) {
      const section = document.getElementById(id);
      if (section) observer.observe(section);
    }
    // The address was there before the sections were.
    const asked = sectionAt(location.hash);
    if (asked) document.getElementById(asked)?.focus();
    return () => observer.disconnect();
  }, []);

  return (
    <nav class="contents" aria-label={say(words, "options_contents")}>
      <ul>
        {SECTIONS.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`} aria-current={id === present ? "location" : undefined}>
              {say(words, title)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
