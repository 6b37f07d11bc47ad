import type { Language } from "../../src/core/texts.ts";
import { fileOf, type Picture, type Theme } from "./picture.ts";

/** A picture that could not be made, or shows what is not right: and why. */
export interface Failure {
  readonly picture: Picture;
  readonly reason: string;
}

interface Reader {
  readonly language: Language;
  readonly theme: Theme;
}

/** The gallery as one static page: a chapter for each surface, a table for each state, a column for each kind of reader. */
export function indexPage(
  pictures: readonly Picture[],
  failures: readonly Failure[],
  faults: readonly Failure[] = [],
): string {
  const surfaces = distinct(pictures.map(({ surface }) => surface));
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>Vitrine: gallery</title>
<style>${STYLE}</style>
<h1>Vitrine: gallery</h1>
<p>${pictures.length} pictures. Each leads to its full size.</p>
<nav>${surfaces.map((name) => `<a href="#${name}">${name}</a>`).join(" ")}</nav>
${failureList("Not made", failures)}
${failureList("Found by axe", faults)}
${surfaces.map((name) => chapter(name, ofSurface(pictures, name))).join("\n")}
</html>
`;
}

function failureList(title: string, failures: readonly Failure[]): string {
  if (failures.length === 0) return "";
  const items = failures.map(({ picture, reason }) => `<li><code>${fileOf(picture)}</code> ${escaped(reason)}</li>`);
  return `<h2>${title}</h2>\n<ul>${items.join("\n")}</ul>`;
}

function chapter(surface: string, pictures: readonly Picture[]): string {
  const states = distinct(pictures.map(({ state }) => state));
  const tables = states.map((state) =>
    stateTable(
      state,
      pictures.filter((picture) => picture.state === state),
    ),
  );
  return `<h2 id="${surface}">${surface}</h2>\n${tables.join("\n")}`;
}

function stateTable(state: string, pictures: readonly Picture[]): string {
  const readers = readersOf(pictures);
  const widths = distinct(pictures.map(({ width }) => width));
  const head = readers.map(({ language, theme }) => `<th scope="col">${language} ${theme}</th>`).join("");
  const rows = widths.map((width) => {
    const cells = readers.map((reader) => `<td>${pictures.filter(isOf(reader, width)).map(link).join("")}</td>`);
    return `<tr><th scope="row">${width}</th>${cells.join("")}</tr>`;
  });
  return `<h3>${state}</h3>
<div class="frame"><table><thead><tr><td></td>${head}</tr></thead><tbody>${rows.join("\n")}</tbody></table></div>`;
}

/** Light beside dark, a language after the other. */
function readersOf(pictures: readonly Picture[]): Reader[] {
  const languages = distinct(pictures.map(({ language }) => language));
  const themes = distinct(pictures.map(({ theme }) => theme));
  return languages.flatMap((language) => themes.map((theme) => ({ language, theme })));
}

function isOf({ language, theme }: Reader, width: number): (picture: Picture) => boolean {
  return (picture) => picture.language === language && picture.theme === theme && picture.width === width;
}

function link(picture: Picture): string {
  const { surface, state, language, theme, width } = picture;
  const file = fileOf(picture);
  const alt = `${surface}, ${state}, ${language}, ${theme}, ${width} pixels wide`;
  return `<a href="${file}"><img src="${file}" alt="${alt}" loading="lazy"></a>`;
}

function ofSurface(pictures: readonly Picture[], surface: string): Picture[] {
  return pictures.filter((picture) => picture.surface === surface);
}

function distinct<One>(all: readonly One[]): One[] {
  return [...new Set(all)];
}

function escaped(text: string): string {
  return text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

const STYLE = `
body { margin: 24px; font: 14px/1.45 system-ui, sans-serif; background: Canvas; color: CanvasText; }
nav { display: flex; flex-wrap: wrap; gap: 16px; position: sticky; top: 0; padding: 8px 0; background: Canvas; z-index: 1; }
h2 { margin-top: 48px; border-bottom: 1px solid; scroll-margin-top: 40px; }
h3 { margin: 24px 0 8px; }
.frame { overflow-x: auto; }
table { border-collapse: collapse; }
th { padding: 4px 8px; font-weight: 400; text-align: start; vertical-align: top; }
td { padding: 4px 8px 4px 0; vertical-align: top; }
img { display: block; width: 240px; max-height: 480px; border: 1px solid GrayText; object-fit: cover; object-position: top; }
li { margin: 4px 0; overflow-wrap: anywhere; }
`;
