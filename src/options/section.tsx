import type { ComponentChildren } from "preact";
import { say, type Words } from "../ui/words.ts";
import { SECTIONS, type SectionId } from "./sections.ts";

interface SectionProps {
  readonly words: Words;
  readonly id: SectionId;
  readonly children: ComponentChildren;
}

/** A part of the options, with its heading and what it is for. It takes the focus of who is led to it. */
export function Section({ words, id, children }: SectionProps) {
  const section = SECTIONS.find((one) => one.id === id);
  if (!section) return null;
  return (
    <section id={id} tabIndex={-1} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{say(words, section.title)}</h2>
      <p class="purpose soft">{say(words, section.purpose)}</p>
      {children}
    </section>
  );
}
