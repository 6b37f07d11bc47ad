import { say } from "../../ui/words.ts";
import { Section } from "../section.tsx";
import { Formulas } from "./formulas.tsx";
import { Permissions, type PermissionsProps } from "./permissions.tsx";
import { Sources } from "./sources.tsx";

interface AboutProps extends PermissionsProps {
  readonly version: string;
  /** The browser and its version, as it calls itself. */
  readonly browserName: string;
}

/** Which Vitrine this is, what it may do and why, and where its figures come from. */
export function About({ version, browserName, ...rest }: AboutProps) {
  const { words } = rest;
  return (
    <Section words={words} id="about">
      <p>{say(words, "options_about_version", { version, browser: browserName })}</p>
      <p>
        <a href="welcome.html#again">{say(words, "show_round")}</a>
      </p>
      <h3>{say(words, "options_about_leaves")}</h3>
      <p>{say(words, "options_kept_text")}</p>
      <p>{say(words, "options_about_nowhere")}</p>
      <Permissions {...rest} />
      <Formulas words={words} />
      <Sources words={words} />
      <h3>{say(words, "options_about_licences")}</h3>
      <p>
        <a href="licences.txt" target="_blank" rel="noreferrer">
          {say(words, "options_about_licence")}
        </a>
      </p>
    </Section>
  );
}
