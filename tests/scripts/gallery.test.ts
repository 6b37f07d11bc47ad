import { describe, expect, it } from "vitest";
import { readArguments } from "../../scripts/gallery/arguments.ts";
import { indexPage } from "../../scripts/gallery/index-page.ts";
import { fileOf, type Picture, pictureIn } from "../../scripts/gallery/picture.ts";
import type { State, Surface } from "../../scripts/gallery/surface.ts";
import { inOrder, SURFACES } from "../../scripts/gallery/surfaces.ts";

const PICTURE: Picture = { surface: "popup", state: "three", language: "fr", theme: "dark", width: 400 };

const state = (name: string): State => ({ name, show: () => Promise.reject(new Error("Not shown here")) });
const GALLERY: readonly Surface[] = [
  { name: "popup", windows: [{ width: 400, height: 580 }], states: [state("three"), state("thirty")] },
  {
    name: "report",
    windows: [
      { width: 1280, height: 800 },
      { width: 400, height: 800 },
      { width: 640, height: 360, isZoomed: true },
    ],
    states: [state("year")],
  },
];

describe("the file of a picture", () => {
  it("says what it shows, and is read back", () => {
    expect(fileOf(PICTURE)).toBe("popup/three/fr-dark-400.png");
    expect(pictureIn(fileOf(PICTURE))).toEqual(PICTURE);
  });

  it.each(["index.html", "popup", "popup/three", "popup/three/de-dark-400.png", "popup/three/fr-blue-400.png"])(
    "is not %s",
    (file) => expect(pictureIn(file)).toBeNull(),
  );
});

describe("the arguments", () => {
  const wished = (...args: string[]) => {
    const { surfaces, languages, themes, isWhole } = readArguments(args, GALLERY);
    const names = surfaces.flatMap(({ name, states, windows }) =>
      states.map((one) => `${name}/${one.name} ${windows.map(({ width }) => width)}`),
    );
    return { names, languages, themes, isWhole };
  };
  const ALL = ["popup/three 400", "popup/thirty 400", "report/year 1280,400"];

  it("ask for the whole gallery when there are none", () => {
    expect(wished()).toEqual({ names: ALL, languages: ["en", "fr", "zh"], themes: ["light", "dark"], isWhole: true });
  });

  it.each<[string[], string[]]>([
    [
      ["--only", "popup"],
      ["popup/three 400", "popup/thirty 400"],
    ],
    [
      ["--only", "popup/thirty", "--only", "report"],
      ["popup/thirty 400", "report/year 1280,400"],
    ],
    [
      ["--width", "400"],
      ["popup/three 400", "popup/thirty 400", "report/year 400"],
    ],
    [["--width", "1280"], ["report/year 1280"]],
    [["--width", "640"], ["report/year 640"]],
  ])("%s ask for a part of it", (args, names) => {
    expect(wished(...args)).toMatchObject({ names, isWhole: false });
  });

  it("name a language as the reader or the browser does, and a theme", () => {
    expect(wished("--lang", "zh-CN", "--theme", "dark")).toMatchObject({ languages: ["zh"], themes: ["dark"] });
    expect(wished("--lang", "fr", "--lang", "zh_CN").languages).toEqual(["fr", "zh"]);
  });

  it("show forced colours where they are asked for", () => {
    expect(wished("--theme", "forced").themes).toEqual(["forced"]);
    expect(() => readArguments(["--firefox", "--theme", "forced"], GALLERY)).toThrow("looked at in Chromium");
  });

  it("ask axe, in Chromium", () => {
    expect(readArguments(["--axe"], GALLERY)).toMatchObject({ axe: true, isWhole: true });
    expect(readArguments([], GALLERY).axe).toBe(false);
    expect(() => readArguments(["--firefox", "--axe"], GALLERY)).toThrow("looked at in Chromium");
  });

  it("choose the browser", () => {
    expect(readArguments([], GALLERY).browser).toBe("chromium");
    expect(readArguments(["--firefox"], GALLERY)).toMatchObject({ browser: "firefox", isWhole: true });
  });

  it("leave out what a browser does not have", () => {
    const reload: State = { ...state("reload"), browser: "chromium" };
    const windows = [{ width: 400, height: 580 }];
    const gallery: readonly Surface[] = [{ name: "overlay", windows, states: [state("ready"), reload] }];
    const states = (...args: string[]) =>
      readArguments(args, gallery).surfaces.flatMap((surface) => surface.states.map(({ name }) => name));
    expect(states()).toEqual(["ready", "reload"]);
    expect(states("--firefox")).toEqual(["ready"]);
  });

  it.each([
    [["--only", "popop"], 'There is no surface or state "popop". There are: popup, popup/three, popup/thirty, report'],
    [["--lang", "de"], 'There is no language "de". There are: en, fr, zh.'],
    [["--theme", "sepia"], 'There is no theme "sepia". There are: light, dark, forced.'],
    [["--width", "800"], 'There is no width "800". There are: 400, 1280, 640.'],
  ])("%s are refused with what there is", (args, sentence) => {
    expect(() => readArguments(args, GALLERY)).toThrow(sentence);
  });
});

describe("the index page", () => {
  const pictures = (["en", "fr"] as const).flatMap((language) =>
    (["light", "dark"] as const).map((theme): Picture => ({ ...PICTURE, language, theme })),
  );

  it("puts the readers of a state side by side, each picture linked to its full size", () => {
    const page = indexPage(pictures, []);
    const columns = [...page.matchAll(/<th scope="col">([^<]*)<\/th>/g)].map(([, text]) => text);
    expect(columns).toEqual(["en light", "en dark", "fr light", "fr dark"]);
    for (const picture of pictures)
      expect(page).toContain(`<a href="${fileOf(picture)}"><img src="${fileOf(picture)}"`);
    expect(page).toContain('<a href="#popup">popup</a>');
    expect(page).not.toContain("Not made");
  });

  it("leaves a cell empty where there is no picture", () => {
    expect(indexPage([...pictures, { ...PICTURE, width: 1280 }], []).match(/<td><\/td>/g)).toHaveLength(4);
  });

  it("says what could not be made, and why, as plain text", () => {
    const page = indexPage(pictures, [{ picture: PICTURE, reason: "Waiting for <article> & more" }]);
    expect(page).not.toContain("Found by axe");
    expect(page).toContain("<code>popup/three/fr-dark-400.png</code> Waiting for &#60;article&#62; &#38; more");
  });
});

describe("the surfaces", () => {
  it("have names of their own, and states whose names are good for a file", () => {
    const names = SURFACES.flatMap(({ name, states }) => states.map((one) => `${name}/${one.name}`));
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z-]+\/[a-z\d-]+$/);
  });

  it("are hung in their own order, whatever the order of the files", () => {
    const files = ["report/year/en-light-400.png", "popup/three/fr-light-400.png", "popup/three/en-dark-400.png"];
    const wider = "report/year/en-light-1280.png";
    const hung = inOrder([...files, wider].flatMap((file) => pictureIn(file) ?? [])).map(fileOf);
    expect(hung).toEqual([files[2], files[1], wider, files[0]]);
  });
});
