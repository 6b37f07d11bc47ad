import { loot, lootText } from "./hostile-loot.ts";

/** Captured before they are replaced: the page's own script must go on working. */
const { apply, construct } = Reflect;
const OriginalError = Error;

/** Replaces what an extension's code might call if it ran in the page's world, or borrowed the page's functions. */
export function tapGlobals(): void {
  tapAttachShadow();
  for (const [owner, name] of [
    [JSON, "parse"],
    [JSON, "stringify"],
    [window, "fetch"],
    [EventTarget.prototype, "addEventListener"],
    [Node.prototype, "appendChild"],
    [Element.prototype, "setAttribute"],
    [Document.prototype, "createElement"],
  ] as const) {
    tapFunction(owner, name);
  }
  for (const name of ["Event", "CustomEvent", "MouseEvent", "KeyboardEvent", "MutationObserver"]) tapConstructor(name);
  addEventListener("message", (event) => lootText("window message", describe(event.data)));
}

function tapAttachShadow(): void {
  const original = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function attachShadow(init) {
    const root = apply(original, this, [{ ...init, mode: "open" }]);
    loot("attachShadow", this.localName);
    return root;
  };
}

function tapFunction(owner: object, name: string): void {
  const original: unknown = Reflect.get(owner, name);
  if (typeof original !== "function") return;
  const tapped = function tapped(this: unknown, ...given: unknown[]): unknown {
    reportExtension(name, given);
    return apply(original, this, given);
  };
  Reflect.defineProperty(owner, name, { value: tapped, configurable: true, writable: true });
}

function tapConstructor(name: string): void {
  const original: unknown = Reflect.get(window, name);
  if (typeof original !== "function") return;
  const tapped = new Proxy(original, {
    construct(target, given, newTarget) {
      reportExtension(name, given);
      return construct(target, given, newTarget);
    },
  });
  Reflect.defineProperty(window, name, { value: tapped, configurable: true, writable: true });
}

/** A call whose stack leads into an extension's file came from code that trusted the page. */
function reportExtension(name: string, given: readonly unknown[]): void {
  if (new OriginalError().stack?.includes("-extension://")) loot(`the extension called ${name}`, describe(given[0]));
}

function describe(value: unknown): string {
  return typeof value === "object" ? Object.prototype.toString.call(value) : String(value);
}
